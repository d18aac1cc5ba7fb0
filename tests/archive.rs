//! The run over an archive: order, ids, dates, first looks.

use serde_json::Value;

use crate::cli::{folder, knipsel, knipsel_on, outcome};

fn records(args: &[&str]) -> Vec<Value> {
    let (code, out, err) = outcome(&knipsel(args));
    assert_eq!(code, 0, "{err}");
    out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn ids(records: &[Value]) -> Vec<&str> {
    records.iter().map(|r| r["id"].as_str().expect("an id")).collect()
}

#[test]
fn the_output_does_not_depend_on_the_threads() {
    let mut lines = Vec::new();
    for i in 0..3000 {
        let row = serde_json::json!({"date": "2025-03-14", "text": format!("Artikel {i}: minister Jan Jansen wil {i} euro. {}", "Meer. ".repeat(i % 97))});
        lines.push(row.to_string());
    }
    let input = lines.join("\n");
    let (_, one, _) = outcome(&knipsel_on(&["extract", "-", "--threads", "1"], input.as_bytes()));
    let (_, two, _) = outcome(&knipsel_on(&["extract", "-", "--threads", "2"], input.as_bytes()));
    let (_, many, _) = outcome(&knipsel_on(&["extract", "-", "--threads", "7"], input.as_bytes()));
    assert!(one == two && one == many);
    assert_eq!(one.lines().count(), 3000);
    for (i, line) in one.lines().enumerate().step_by(100) {
        assert!(line.contains(&format!("\"stdin#{}\"", i + 1)), "{line}");
    }
}

#[test]
fn ids_are_paths_below_the_one_given() {
    let records = records(&["extract", "fixtures/archive"]);
    let ids = ids(&records);
    assert_eq!(ids[0], "2025/02/28/ksa-bonusballen");
    assert!(ids.contains(&"2026/01/26/kabinet-vuurwerk-wet"), "{ids:?}");
    let wire = records.iter().find(|r| r["source"]["path"] == "fixtures/archive/2025/03/wire.jsonl").expect("the wire");
    assert_eq!(wire["source"]["line"], 1);
    let hash = wire["source"]["hash"].as_str().expect("a hash");
    assert!(hash.starts_with("xxh3:") && hash.len() == 21, "{hash}");
    // Deep first, in the order of names: the wire is behind the folders of its month.
    assert_eq!(records.iter().filter(|r| r["article"]["date"].is_null()).count(), 0);
}

#[test]
fn an_id_that_comes_twice() {
    let input = b"{\"id\":\"a\",\"text\":\"Ja.\"}\n{\"id\":\"a\",\"text\":\"Nee.\"}\n{\"id\":\"a~3\",\"text\":\"Ja.\"}\n{\"id\":\"a\",\"text\":\"Nee.\"}\n";
    let (code, out, err) = outcome(&knipsel_on(&["extract", "-"], input));
    assert_eq!(code, 0);
    let records: Vec<Value> = out.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(ids(&records), ["a", "a~2", "a~3", "a~4"]);
    assert!(err.contains("the id a stands twice"), "{err}");
}

#[test]
fn where_the_date_comes_from() {
    let dir = folder(&[
        ("2025/03/14/a.txt", b"datum: 2025-03-01\n\nDe ACM zweeg."),
        ("2025/03/14/b.txt", b"De ACM zweeg."),
        ("c.txt", b"date 2026-01-26 De ACM zweeg gisteren."),
        ("d.txt", b"De ACM zweeg gisteren."),
        ("e.jsonl", b"{\"date\": \"op een dag\", \"text\": \"De ACM zweeg.\"}"),
    ]);
    let path = dir.path().to_str().expect("a path");
    let found = records(&["extract", path, "--text"]);
    let date = |r: &Value| (r["article"]["date"].clone(), r["article"]["date_from"].clone());
    assert_eq!(date(&found[0]), ("2025-03-01".into(), "header".into()));
    assert_eq!(date(&found[1]), ("2025-03-14".into(), "path".into()));
    assert_eq!(date(&found[2]), ("2026-01-26".into(), "header".into()));
    assert_eq!(date(&found[3]), (Value::Null, Value::Null));
    assert_eq!(found[2]["text"], "De ACM zweeg gisteren.");
    assert_eq!(found[4]["diagnostics"][0]["code"], "bad-date");
    let found = records(&["extract", path, "--date", "2020-02-02"]);
    assert_eq!(date(&found[0]), ("2025-03-01".into(), "header".into()));
    assert_eq!(date(&found[1]), ("2020-02-02".into(), "option".into()));
    assert_eq!(date(&found[3]), ("2020-02-02".into(), "option".into()));
}

#[test]
fn a_first_look() {
    let all = records(&["extract", "fixtures/archive"]);
    let first = records(&["extract", "fixtures/archive", "--limit", "5"]);
    assert_eq!(ids(&first), ids(&all)[..5]);
    let sample = records(&["extract", "fixtures/archive", "--sample", "5"]);
    let again = records(&["extract", "fixtures/archive", "--sample", "5", "--threads", "1"]);
    assert_eq!((sample.len(), ids(&sample)), (5, ids(&again)));
    let places: Vec<usize> = ids(&sample).iter().filter_map(|id| ids(&all).iter().position(|a| a == id)).collect();
    assert!(places.windows(2).all(|w| w[0] < w[1]) && places.len() == 5, "{places:?}");
}

#[test]
fn encodings_and_line_ends() {
    let dir = folder(&[
        ("a.txt", b"\xef\xbb\xbfdatum: 2025-03-14\r\ntitel: Kop\r\n\r\nDe ge\xc3\xafnde \xe2\x82\xac 5.\r\n\r\nMeer niet.\r\n"),
        ("b.txt", b"De ge\xefnde \x80 5."),
        ("c.txt", b"\xff\xfeD\0e\0 \0A\0C\0M\0.\0"),
    ]);
    let found = records(&["extract", dir.path().to_str().expect("a path"), "--text"]);
    assert_eq!(found[0]["text"], "De geïnde € 5.\r\n\r\nMeer niet.\r\n");
    assert_eq!((&found[0]["article"]["title"], &found[0]["sentences"][1]["paragraph"]), (&"Kop".into(), &1.into()));
    assert_eq!(
        (&found[1]["text"], &found[1]["diagnostics"][0]["code"]),
        (&"De geïnde € 5.".into(), &"encoding".into())
    );
    assert_eq!(found[2]["text"], "De ACM.");
}

/// Bytes packed by gzip.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut packer, bytes).and_then(|()| packer.finish()).expect("packed")
}

/// A tar of these files.
pub fn tar(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_cksum();
        builder.append_data(&mut header, name, *bytes).expect("packed");
    }
    builder.into_inner().expect("packed")
}

#[test]
fn what_is_packed_is_unpacked() {
    let line = b"{\"id\": \"a\", \"text\": \"De ACM zweeg.\"}\n";
    let files: [(&str, &[u8]); 4] = [
        ("x/2025/03/14/b.txt", b"De ACM zweeg."),
        ("x/c.jsonl", line),
        (".d.txt", b"Nee."),
        ("e.jsonl.gz", &gzip(line)),
    ];
    let dir = folder(&[
        ("a.jsonl.gz", &gzip(line)),
        ("b.tar", &tar(&files)),
        ("c.tgz", &gzip(&tar(&files))),
        ("d.txt.zst", &zstd::encode_all(&b"datum: 2025-03-14\nDe ACM zweeg."[..], 0).expect("packed")),
    ]);
    let path = dir.path().to_str().expect("a path");
    let found = records(&["extract", path]);
    assert_eq!(ids(&found), ["a", "x/2025/03/14/b", "a~2", "a~3", "x/2025/03/14/b~2", "a~4", "a~5", "d"]);
    assert_eq!(
        (&found[1]["source"]["entry"], &found[1]["article"]["date"]),
        (&"x/2025/03/14/b.txt".into(), &"2025-03-14".into())
    );
    assert_eq!(found[3]["source"]["entry"], "e.jsonl.gz");
    assert_eq!(found[7]["article"]["date"], "2025-03-14");
}

#[test]
fn a_large_zip_within_a_container() {
    // Larger than what is held in memory; a hidden entry is no article.
    let filling = crate::robustness::noise(17 << 20);
    let zip = crate::broken::zip(&[(".vulling", &filling), ("a.txt", b"De ACM zweeg.")]);
    let dir = folder(&[("b.tar", &tar(&[("c.zip", &zip), ("d.txt", b"De AFM zweeg.")]))]);
    let found = records(&["extract", dir.path().to_str().expect("a path")]);
    assert_eq!(ids(&found), ["a", "d"]);
    assert_eq!(found[0]["source"]["entry"], "c.zip!a.txt");
}

#[test]
fn packed_files_that_are_broken() {
    let line = b"{\"text\": \"De ACM zweeg.\"}\n";
    let whole = gzip(&line.repeat(1000));
    let mut nested = tar(&[("a.txt", b"De ACM zweeg.")]);
    for i in 0..6 {
        nested = tar(&[(&format!("{i}.tar"), &nested)]);
    }
    let dir = folder(&[
        ("bom.jsonl.gz", &gzip(&vec![b' '; 100 << 20])),
        ("diep.tar", &nested),
        ("half.jsonl.gz", &whole[..whole.len() / 2]),
        ("half.tar", &tar(&[("a.txt", &b"De ACM zweeg. ".repeat(1000))])[..3000]),
        ("nep.zst", b"\x28\xb5\x2f\xfdnee"),
        ("z.txt", b"De ACM zweeg."),
    ]);
    let (code, out, err) = outcome(&knipsel(&["extract", dir.path().to_str().expect("a path")]));
    assert_eq!(code, 1, "{err}");
    assert!(out.lines().last().is_some_and(|l| l.contains("\"id\":\"z\"")), "{err}");
    for name in ["bom.jsonl.gz: it unpacks to", "diep.tar!", "half.jsonl.gz: ", "half.tar: ", "nep.zst: "] {
        assert!(err.contains(name), "{name} is not in {err}");
    }
}

#[test]
fn pages_crawls_exports_and_papers_in() {
    use crate::broken::{bzip2, docx, warc, xz, zip};
    let page = "<html><head><meta charset=\"iso-8859-1\"><title>Kop</title></head><body><nav><p>Menu</p></nav><article><h1>Kop</h1>\
                <time datetime=\"2025-03-14\">gisteren</time><p>De ACM zweeg &eacute;\u{20ac}n keer.</p></article></body></html>";
    let nexis = |n: usize| {
        format!(
            "Kop {n}\n\nDe Voorbeeldkrant\n\n14 maart 2025 vrijdag\n\nCopyright 2025 Voorbeeld BV All Rights Reserved\nLength: 3 words\n\n\
             Body\n\nDe ACM zweeg.\n\nLoad-Date: March 15, 2025\n\nEnd of Document\n"
        )
    };
    let paragraphs: String =
        (nexis(1) + &nexis(2)).lines().map(|l| format!("<w:p><w:r><w:t>{l}</w:t></w:r></w:p>")).collect();
    let word =
        |body: &str| format!("<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let crawl = [
        warc("http://voorbeeld.nl/a", "Content-Type: text/html", page.as_bytes()),
        warc("http://voorbeeld.nl/plaatje", "Content-Type: image/png", b"\x89PNG"),
        warc("http://voorbeeld.nl/b", "Content-Type: text/html\r\nContent-Encoding: gzip", &gzip(page.as_bytes())),
        warc(
            "http://voorbeeld.nl/c",
            "Content-Type: text/html\r\nTransfer-Encoding: chunked",
            b"1b\r\n<p>De ACM zweeg nog eens.</\r\n2\r\np>\r\n0\r\n\r\n",
        ),
    ];
    let crawl: Vec<u8> = crawl.iter().flat_map(|record| gzip(record)).collect();
    let line = b"{\"id\": \"r\", \"text\": \"De ACM zweeg.\"}\n";
    let alto = "<alto><Layout><Page><PrintSpace><TextBlock><TextLine><String CONTENT=\"De\"/><SP/><String CONTENT=\"ACM\"/></TextLine>\
                <TextLine><String CONTENT=\"zweeg.\"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>";
    let dir = folder(&[
        ("a.html", page.as_bytes()),
        ("b.warc.gz", &crawl),
        ("c.docx", &docx(&word(&paragraphs))),
        (
            "d.docx",
            &docx(&word(
                "<w:p><w:r><w:t>De ACM </w:t></w:r><w:r><w:t>zweeg.</w:t></w:r></w:p><w:p><w:t>Ja.</w:t></w:p>",
            )),
        ),
        ("e.txt", (nexis(3) + &nexis(4)).as_bytes()),
        (
            "f.zip",
            &zip(&[
                ("2025/03/14/x.txt", b"De ACM zweeg."),
                ("y.jsonl.bz2", &bzip2(line)),
                ("z.zip", &zip(&[("w.txt", b"Ja.")])),
            ]),
        ),
        ("g.jsonl.xz", &xz(line)),
        ("h.tar.xz", &xz(&tar(&[("v.docx", &docx(&word("<w:p><w:t>De ACM zweeg.</w:t></w:p>")))]))),
        ("i.xml", alto.as_bytes()),
    ]);
    let found = records(&["extract", dir.path().to_str().expect("a path"), "--text"]);
    let wanted = [
        "a",
        "http://voorbeeld.nl/a",
        "http://voorbeeld.nl/b",
        "http://voorbeeld.nl/c",
        "c#1",
        "c#2",
        "d",
        "e#1",
        "e#2",
        "2025/03/14/x",
        "r",
        "w",
        "r~2",
        "v",
        "i",
    ];
    assert_eq!(ids(&found), wanted);
    assert_eq!(found[0]["text"], "gisteren\n\nDe ACM zweeg é€n keer.");
    assert_eq!((&found[0]["article"]["title"], &found[0]["article"]["date"]), (&"Kop".into(), &"2025-03-14".into()));
    assert_eq!(
        (&found[1]["source"]["entry"], &found[3]["text"]),
        (&"http://voorbeeld.nl/a".into(), &"De ACM zweeg nog eens.".into())
    );
    assert_eq!(
        (&found[5]["text"], &found[5]["article"]["title"], &found[5]["article"]["date"]),
        (&"De ACM zweeg.".into(), &"Kop 2".into(), &"2025-03-14".into())
    );
    assert_eq!(found[6]["text"], "De ACM zweeg.\n\nJa.");
    assert_eq!(
        (&found[9]["article"]["date"], &found[9]["source"]["entry"]),
        (&"2025-03-14".into(), &"2025/03/14/x.txt".into())
    );
    assert_eq!(found[14]["text"], "De ACM zweeg.");
}

#[test]
fn an_update_gives_the_bytes_of_a_fresh_run() {
    let dir =
        folder(&[("in/a.jsonl", many(300).as_bytes()), ("in/b.txt", b"De ACM zweeg."), ("in/c.txt", b"De AFM zweeg.")]);
    let path = |name: &str| dir.path().join(name).to_str().expect("a path").to_owned();
    for (fresh, updated, to) in [("x.jsonl", "y.jsonl", "jsonl"), ("x", "y", "csv")] {
        let report = path("report.json");
        let (input, output) = (path("in"), path(updated));
        let update =
            ["extract", &input, "-o", &output, "--to", to, "--update", "--families", "--report", &report, "-q"];
        let unchanged = |report: &str| {
            let report: Value = serde_json::from_slice(&std::fs::read(report).expect("written")).expect("JSON");
            (report["unchanged"].as_u64(), report["articles"].as_u64())
        };
        outcome(&knipsel(&update));
        assert_eq!(unchanged(&report), (Some(0), Some(301)));
        std::fs::write(dir.path().join("in/c.txt"), format!("De AFM zweeg niet ({to}).")).expect("a file");
        std::fs::write(dir.path().join("in/0.txt"), format!("De Ksa zweeg ({to}).")).expect("a file");
        let (code, _, err) = outcome(&knipsel(&update));
        assert_eq!(code, 1, "{err}");
        assert_eq!(unchanged(&report), (Some(300), Some(302)));
        let (code, _, err) =
            outcome(&knipsel(&["extract", &input, "-o", &path(fresh), "--to", to, "--families", "-q"]));
        assert_eq!(code, 1, "{err}");
        let same = bytes(&dir.path().join(fresh))
            .iter()
            .map(|f| &f.1)
            .eq(bytes(&dir.path().join(updated)).iter().map(|f| &f.1));
        assert!(same, "{to}");
        std::fs::remove_file(dir.path().join("in/0.txt")).expect("removed");
        std::fs::write(dir.path().join("in/c.txt"), "De AFM zweeg.").expect("a file");
    }
}

#[test]
fn near_copies_are_a_family() {
    let words = |from: usize, to: usize| (from..to).map(|i| format!("woord{i}")).collect::<Vec<_>>().join(" ");
    let dir = folder(&[
        ("1/a.txt", words(0, 120).as_bytes()),
        ("2/b.txt", format!("DEN HAAG (ANP) - {}", words(0, 118)).as_bytes()),
        ("3/c.txt", words(200, 320).as_bytes()),
    ]);
    let found = records(&["extract", dir.path().to_str().expect("a path"), "--families"]);
    let families: Vec<&Value> = found.iter().map(|r| &r["family"]).collect();
    assert_eq!(families, ["1/a", "1/a", "3/c"]);
}

#[test]
fn tables_and_arrays_in() {
    let semicolons = "id;datum;tekst\n7;14-03-2025;\"De ACM zweeg;\nmeer niet.\"\n8;;Ja.\n9;te kort\n";
    let dir = folder(&[
        ("a.csv", semicolons.as_bytes()),
        ("b.json", b"[{\"id\": \"een\", \"tekst\": \"Ja.\"},\n {\"id\": \"twee\", \"tekst\": \"Nee.\"}, 3]"),
        ("c.json", b"{\n \"tekst\": \"Ja.\"\n}"),
        ("d.json", b"{\n \"uri\": \"n:1\", \"headlines\": [{\"role\": \"main\", \"value\": \"Kop\"}], \"contentcreated\": \"2025-03-14T10:00:00+01:00\",\n \"bodies\": [{\"contenttype\": \"text/plain\", \"value\": \"De ACM zweeg.\"}]}"),
    ]);
    let path = dir.path().to_str().expect("a path");
    let args = ["extract", path, "--field", "text=tekst", "--field", "date=datum", "--text"];
    let (code, out, err) = outcome(&knipsel(&args));
    assert_eq!(code, 1, "{err}");
    assert!(
        err.contains("a.csv:5: 2 cells, but the header names 3") && err.contains("b.json:2: not a JSON object"),
        "{err}"
    );
    let found: Vec<Value> = out.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(ids(&found), ["7", "8", "een", "twee", "c", "n:1"]);
    assert_eq!(
        (&found[0]["text"], &found[0]["article"]["date"]),
        (&"De ACM zweeg;\nmeer niet.".into(), &"2025-03-14".into())
    );
    assert_eq!((&found[5]["article"]["title"], &found[5]["article"]["date"]), (&"Kop".into(), &"2025-03-14".into()));
}

#[test]
fn tables_out() {
    let dir = folder(&[]);
    let (tables, packed) = (dir.path().join("tabellen"), dir.path().join("r.jsonl.gz"));
    let (tables, packed) = (tables.to_str().expect("a path"), packed.to_str().expect("a path"));
    let (code, out, err) = outcome(&knipsel(&["extract", "fixtures/archive", "-o", tables, "--to", "csv"]));
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    let count = |name: &str| {
        let mut reader = csv::Reader::from_path(format!("{tables}/{name}.csv")).expect("a table");
        reader.records().inspect(|r| assert!(r.is_ok(), "{name}: {r:?}")).count()
    };
    let found = records(&["extract", "fixtures/archive"]);
    let all = |list: &str, fits: &dyn Fn(&Value) -> bool| {
        found.iter().flat_map(|r| r[list].as_array().cloned().unwrap_or_default()).filter(|v| fits(v)).count()
    };
    assert_eq!(count("articles"), found.len());
    assert_eq!(count("mentions"), all("mentions", &|_| true));
    assert_eq!(count("entities"), all("entities", &|_| true));
    assert_eq!(count("quotes"), all("claims", &|c| c["kind"] == "quote"));
    assert_eq!(count("fines"), all("claims", &|c| c["kind"] == "fine"));
    assert_eq!(count("actions"), all("claims", &|c| c["kind"] != "quote" && c["kind"] != "fine"));
    let (code, _, err) = outcome(&knipsel(&["extract", "fixtures/archive", "-o", tables, "--to", "csv"]));
    assert_eq!(code, 3, "{err}");
    let (code, _, _) = outcome(&knipsel(&["extract", "fixtures/archive", "--to", "csv"]));
    assert_eq!(code, 2);
    let (code, _, err) = outcome(&knipsel(&["extract", "fixtures/archive", "-o", packed]));
    assert_eq!(code, 0, "{err}");
    let file = std::fs::File::open(packed).expect("written");
    let text = std::io::read_to_string(flate2::read::GzDecoder::new(file)).expect("gzip");
    let lines: Vec<Value> = text.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(lines, found);
}

#[test]
#[cfg(feature = "sqlite")]
fn a_database_out() {
    let dir = folder(&[]);
    let path = dir.path().join("a.sqlite");
    let (code, _, err) = outcome(&knipsel(&["extract", "fixtures/archive", "-o", path.to_str().expect("a path")]));
    assert_eq!(code, 0, "{err}");
    let database = rusqlite::Connection::open(&path).expect("a database");
    let count = |sql: &str| database.query_row(sql, [], |row| row.get::<_, i64>(0)).expect("a count");
    assert_eq!(count("SELECT count(*) FROM articles"), 18);
    assert_eq!(count("SELECT count(*) FROM pragma_foreign_key_check"), 0);
    assert!(
        count("SELECT count(*) FROM quotes q JOIN articles a USING (article) JOIN parties p USING (article, claim)")
            > 0
    );
    assert!(count("SELECT count(*) FROM quotes_fts WHERE quotes_fts MATCH 'de'") > 0);
    let whole: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("a check");
    assert_eq!(whole, "ok");
    assert_eq!(outcome(&knipsel(&["extract", "fixtures/archive", "--to", "sqlite"])).0, 2);
}

#[test]
#[cfg(feature = "parquet")]
fn parquet_out() {
    use parquet::file::reader::{FileReader, SerializedFileReader};
    let dir = folder(&[]);
    let (tables, records) = (dir.path().join("tabellen"), dir.path().join("r.parquet"));
    for args in [
        ["-o", tables.to_str().expect("a path"), "--to", "parquet"],
        ["-o", records.to_str().expect("a path"), "--to", "parquet"],
    ] {
        let (code, _, err) = outcome(&knipsel(&[&["extract", "fixtures/archive"][..], &args].concat()));
        assert_eq!(code, 0, "{err}");
    }
    let rows = |path: &std::path::Path| {
        let file = std::fs::File::open(path).expect("written");
        let reader = SerializedFileReader::new(file).expect("Parquet");
        reader.get_row_iter(None).expect("rows").map(|r| json_of(&r.expect("a row"))).collect::<Vec<Value>>()
    };
    let nested = rows(&records);
    assert_eq!((nested.len(), rows(&tables.join("articles.parquet")).len()), (18, 18));
    assert_eq!(rows(&tables.join("records.parquet")), nested);
    let (_, lines, _) = outcome(&knipsel(&["extract", "fixtures/archive"]));
    for (line, row) in lines.lines().zip(&nested) {
        let record: Value = serde_json::from_str(line).expect("JSON");
        held(&record, row, "");
    }
}

/// A row as JSON.
#[cfg(feature = "parquet")]
fn json_of(row: &parquet::record::Row) -> Value {
    use parquet::record::Field;
    fn cell(field: &Field) -> Value {
        match field {
            Field::Bool(yes) => (*yes).into(),
            Field::Long(number) => (*number).into(),
            Field::Double(number) => (*number).into(),
            Field::Str(text) => text.as_str().into(),
            Field::Group(row) => json_of(row),
            Field::ListInternal(list) => list.elements().iter().map(cell).collect(),
            Field::MapInternal(map) => {
                let pair =
                    |(key, value): &(Field, Field)| (cell(key).as_str().unwrap_or_default().to_owned(), cell(value));
                Value::Object(map.entries().iter().map(pair).collect())
            }
            _ => Value::Null,
        }
    }
    Value::Object(row.get_column_iter().map(|(name, value)| (name.clone(), cell(value))).collect())
}

/// Every field of a record stands in its row, with the same value.
#[cfg(feature = "parquet")]
fn held(record: &Value, row: &Value, at: &str) {
    match (record, row) {
        (Value::Object(fields), Value::Object(_)) => fields.iter().for_each(|(key, value)| {
            let there = if key == "value" && value.is_number() { &row["number"] } else { &row[key] };
            held(value, there, &format!("{at}.{key}"));
        }),
        (Value::Array(items), Value::Array(rows)) => {
            assert_eq!(items.len(), rows.len(), "{at}");
            items.iter().zip(rows).for_each(|(a, b)| held(a, b, at));
        }
        (Value::Number(a), Value::Number(b)) => assert_eq!(a.as_f64(), b.as_f64(), "{at}"),
        // An empty list of the record is one of the row or none.
        (Value::Array(items), Value::Null) => assert!(items.is_empty(), "{at}"),
        _ => assert_eq!(record, row, "{at}"),
    }
}

/// A file of `count` small articles, some with ids that come twice, some broken.
fn many(count: usize) -> String {
    let mut out = String::new();
    for i in 0..count {
        let text = format!("Minister Jan Jansen wil {i} euro. {}", "Meer geld. ".repeat(i % 23));
        let row = serde_json::json!({"id": format!("nr {}", i % (count - 7)), "date": "2025-03-14", "text": text});
        out.push_str(&if i % 501 == 7 { "{\"text\": 1}".to_owned() } else { row.to_string() });
        out.push('\n');
    }
    out
}

/// All files of an output with their bytes.
fn bytes(path: &std::path::Path) -> Vec<(String, Vec<u8>)> {
    let files = walkdir::WalkDir::new(path).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = files.filter(|f| f.file_type().is_file());
    files.map(|f| (f.file_name().to_string_lossy().into_owned(), std::fs::read(f.path()).expect("readable"))).collect()
}

/// The files of a folder whose names begin with a dot: journals and temporary ones.
fn hidden(folder: &std::path::Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).expect("a folder").map(|e| e.expect("a file").file_name());
    files.map(|f| f.to_string_lossy().into_owned()).filter(|f| f.starts_with('.')).collect()
}

fn remove(path: &std::path::Path) {
    if path.is_dir() { std::fs::remove_dir_all(path) } else { std::fs::remove_file(path) }.expect("removed");
}

/// A run whose messages nobody reads.
fn silent(args: &[&str]) -> std::process::Child {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_knipsel"));
    command.args(args).stderr(std::process::Stdio::null()).spawn().expect("the binary runs")
}

/// Kills runs at random moments until 20 are dead; what comes out is always that of a run that was left alone. A run that is killed goes on
/// where the one before it was killed, until one comes to its end; then it begins anew.
fn killed_and_resumed(to: &str, plain: &str, resumed: &str) {
    use std::hash::{BuildHasher, Hasher};
    use std::time::{Duration, Instant};
    let seed = std::env::var("KNIPSEL_SEED").ok().and_then(|s| s.parse().ok());
    let seed: u64 = seed.unwrap_or_else(|| std::hash::RandomState::new().build_hasher().finish());
    let mut state = seed | 1;
    let mut random = |below: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) % below
    };
    let dir = folder(&[("in/a.jsonl", many(1000).as_bytes()), ("in/b.txt", b""), ("in/c.txt", b"De ACM zweeg.")]);
    let path = |name: &str| dir.path().join(name).to_str().expect("a path").to_owned();
    let (input, output, errors, report) = (path("in"), path(resumed), path("errors"), path("report"));
    let (code, _, err) = outcome(&knipsel(&["extract", &input, "-o", &path(plain), "--to", to, "-q"]));
    assert_eq!(code, 1, "{err}");
    let wanted = bytes(&dir.path().join(plain));
    let done = std::path::Path::new(&output);
    let same = |when: &str| {
        let found = bytes(done);
        let equal = wanted.len() == found.len() && wanted.iter().zip(&found).all(|(a, b)| a.1 == b.1);
        assert!(equal, "{to}, {when}: other bytes; KNIPSEL_SEED={seed}");
    };
    let args = ["extract", &input, "-o", &output, "--to", to, "--resume", "--checkpoint", "20000", "-q"];
    let args = [&args[..], &["--errors", &errors, "--report", &report]].concat();
    let run = || silent(&args);
    let began = Instant::now();
    assert_eq!(run().wait().expect("it ends").code(), Some(1));
    same("left alone");
    remove(done);
    let time = (began.elapsed().as_micros() as u64).max(10_000);
    let (mut killed, mut whole) = (0, 0);
    while killed < 20 {
        let mut child = run();
        std::thread::sleep(Duration::from_micros(random(time)));
        if child.try_wait().expect("a child").is_none() {
            child.kill().expect("killed");
            killed += 1;
        }
        let code = child.wait().expect("dead").code();
        assert!(code.is_none_or(|c| c == 1), "{to}: exit {code:?}; KNIPSEL_SEED={seed}");
        // Finished, or killed after the output had appeared.
        if done.exists() {
            whole += 1;
            same("killed");
            remove(done);
        }
    }
    assert_eq!(run().wait().expect("it ends").code(), Some(1), "KNIPSEL_SEED={seed}");
    same("at last");
    assert!(whole < 40, "only the quickest runs were killed");
    assert_eq!(hidden(dir.path()), [""; 0], "{to}: left behind; KNIPSEL_SEED={seed}");
    assert_eq!(std::fs::read_to_string(path("errors")).expect("written").lines().count(), 2);
    let report: Value = serde_json::from_slice(&std::fs::read(&report).expect("written")).expect("JSON");
    let counts = ["articles", "failed", "empty", "files", "renamed"].map(|name| report[name].as_u64());
    assert_eq!(counts, [Some(999), Some(2), Some(1), Some(3), Some(7)]);
}

#[test]
fn killed_runs_go_on_with_lines() {
    killed_and_resumed("jsonl", "x.jsonl", "y.jsonl");
}

#[test]
fn killed_runs_go_on_with_csv() {
    killed_and_resumed("csv", "x", "y");
}

#[test]
#[cfg(feature = "parquet")]
fn killed_runs_go_on_with_parquet() {
    killed_and_resumed("parquet", "x", "y");
}

#[test]
#[cfg(feature = "sqlite")]
fn killed_runs_go_on_with_sqlite() {
    killed_and_resumed("sqlite", "x.db", "y.db");
}

#[test]
fn runs_killed_while_they_put_things_away() {
    use std::fs::{read_to_string, write};
    let dir = folder(&[("in/a.jsonl", many(1500).as_bytes())]);
    let path = |name: &str| dir.path().join(name).to_str().expect("a path").to_owned();
    let (input, output, journal) = (path("in"), dir.path().join("uit"), dir.path().join(".uit.knipsel"));
    let args = ["extract", &input, "-o", &path("uit"), "--to", "csv", "--resume", "--checkpoint", "20000", "-q"];
    let (code, _, err) = outcome(&knipsel(&args));
    assert_eq!(code, 1, "{err}");
    let wanted = bytes(&output);
    // A folder with something in it is refused at once, not after hours.
    let (code, _, err) = outcome(&knipsel(&args));
    assert_eq!(code, 3);
    assert!(err.contains("this folder holds something"), "{err}");
    assert_eq!(read_to_string(journal.join("journal")).expect("a journal").lines().count(), 1);
    remove(&journal);
    for left in ["output", "output, no records", "no journal"] {
        remove(&output);
        let mut child = silent(&args);
        while read_to_string(journal.join("journal")).unwrap_or_default().lines().count() < 3 {}
        child.kill().expect("killed");
        child.wait().expect("dead");
        let mut lines = read_to_string(journal.join("journal")).expect("a journal");
        let last = lines.lines().last().expect("a line").replace("\"making\":false", "\"making\":true");
        lines.push_str(&format!("{last}\n"));
        if left == "no journal" {
            remove(&journal.join("journal"));
        } else {
            write(journal.join("journal"), lines).expect("written");
            std::fs::create_dir_all(&output).expect("a folder");
            write(output.join("articles.csv"), "half").expect("written");
        }
        if left == "output, no records" {
            remove(&journal.join("records"));
        }
        // Half a folder and half a file, left by processes that are gone.
        std::fs::create_dir_all(dir.path().join(".uit.4294967.part")).expect("a folder");
        write(dir.path().join(".uit.4294967.part/articles.csv"), "half").expect("a file");
        write(dir.path().join(".uit.4294968.part"), "half").expect("a file");
        write(dir.path().join(".uit.1.2.part"), "of another").expect("a file");
        let (code, _, err) = outcome(&knipsel(&args));
        assert_eq!(code, 1, "{left}: {err}");
        assert!(bytes(&output) == wanted, "{left}");
        if cfg!(target_os = "linux") {
            assert_eq!(hidden(dir.path()), [".uit.1.2.part"], "{left}");
        }
    }
}

#[test]
fn an_update_replaces_only_what_it_made() {
    let dir = folder(&[("in/a.txt", b"De ACM zweeg."), ("uit/brief.txt", b"Lief dagboek.")]);
    let path = |name: &str| dir.path().join(name).to_str().expect("a path").to_owned();
    let (code, _, err) = outcome(&knipsel(&["extract", &path("in"), "-o", &path("uit"), "--to", "csv", "--update"]));
    assert_eq!(code, 3);
    assert!(err.contains("this folder holds something"), "{err}");
    assert!(dir.path().join("uit/brief.txt").exists());
}

#[test]
fn a_run_is_not_resumed_over_other_input() {
    let dir = folder(&[("a.jsonl", many(2000).as_bytes())]);
    let (input, output) = (dir.path().join("a.jsonl"), dir.path().join("uit.jsonl"));
    let (input, output) = (input.to_str().expect("a path"), output.to_str().expect("a path"));
    let args = ["extract", input, "-o", output, "--resume", "--checkpoint", "10000"];
    let journal = dir.path().join(".uit.jsonl.knipsel/journal");
    let mut child = silent(&args);
    // It is killed when the journal has some lines.
    while child.try_wait().expect("a child").is_none() {
        if std::fs::read_to_string(&journal).unwrap_or_default().lines().count() > 3 {
            child.kill().expect("killed");
        }
    }
    if !journal.exists() {
        return;
    }
    let (code, _, err) = outcome(&knipsel(&[&args[..], &["--text"]].concat()));
    assert_eq!(code, 3);
    assert!(err.contains("remove it to start anew"), "{err}");
    std::fs::write(input, many(2000).replacen("Jansen", "Janssen", 1)).expect("a file");
    let (code, _, err) = outcome(&knipsel(&args));
    assert_eq!(code, 2);
    assert!(err.contains("the input has changed"), "{err}");
    let (code, _, _) = outcome(&knipsel(&["extract", input, "--resume"]));
    assert_eq!(code, 2);
}

#[test]
fn the_xml_of_agencies() {
    let g2 = |id: &str, body: &str| {
        format!(
            "<newsItem guid=\"{id}\" version=\"1\" xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemMeta><versionCreated>2025-03-15T01:00:00Z\
             </versionCreated></itemMeta><contentMeta><contentCreated>2025-03-14T10:00:00+01:00</contentCreated><headline>Kop &amp; meer</headline>\
             </contentMeta><contentSet><inlineXML><html><head><title>x</title></head><body><p>De <b>ACM</b> zweeg &eacute;\n één keer.</p>\n\
             <p>{body}</p></body></html></inlineXML></contentSet></newsItem>"
        )
    };
    let message = format!(
        "<?xml version=\"1.0\"?>\n<newsMessage><itemSet>{}\n{}</itemSet></newsMessage>",
        g2("n:1", "Ja."),
        g2("n:2", "Nee.")
    );
    let nitf = "<nitf><head><docdata><date.issue norm=\"20250314T100000\"/><doc-id id-string=\"d7\"/></docdata></head><body><body.head><hedline>\
                <hl1>Kop</hl1></hedline></body.head><body.content><block><p>De ACM zweeg.</p><hl2>Kopje</hl2><p>Ja.</p></block></body.content></body></nitf>";
    let bomb = "<!DOCTYPE nitf [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><nitf><body><body.content><p>De &b; zweeg.</p></body.content></body></nitf>";
    let dir = folder(&[
        ("a.xml", message.as_bytes()),
        ("b.xml", nitf.as_bytes()),
        ("c.xml", bomb.as_bytes()),
        ("d.xml", &nitf.as_bytes()[..nitf.len() - 30]),
        ("e.xml", b"<?xml version=\"1.0\"?><gpx><p>De ACM zweeg.</p></gpx>"),
    ]);
    let (code, out, err) = outcome(&knipsel(&["extract", dir.path().to_str().expect("a path"), "--text"]));
    assert_eq!(code, 1, "{err}");
    let found: Vec<Value> = out.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(ids(&found), ["n:1", "n:2", "d7", "c"]);
    assert_eq!(found[1]["text"], "De ACM zweeg é één keer.\n\nNee.");
    assert_eq!(
        (&found[0]["article"]["title"], &found[0]["article"]["date"]),
        (&"Kop & meer".into(), &"2025-03-14".into())
    );
    assert_eq!(
        (&found[2]["text"], &found[2]["article"]["date"]),
        (&"De ACM zweeg.\n\nKopje\n\nJa.".into(), &"2025-03-14".into())
    );
    assert_eq!(found[3]["text"], "De &b; zweeg.");
    assert!(err.contains("d.xml: broken XML") && err.contains("e.xml: XML of no known kind"), "{err}");
}
