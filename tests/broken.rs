//! A corpus of broken inputs, made here: each ends in a clear message and a counted failure, the rest is intact, nothing else is written.

use std::io::Write;

use serde_json::Value;

use crate::archive::{gzip, tar};
use crate::cli::{folder, knipsel, outcome};
use crate::robustness::noise;

const GOOD: &str = "De ACM zweeg vrijdag over de boete van 4 miljoen euro.";

/// A ZIP file of these entries.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("an entry");
        writer.write_all(bytes).expect("packed");
    }
    writer.finish().expect("packed").into_inner()
}

pub fn bzip2(bytes: &[u8]) -> Vec<u8> {
    let mut packer = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::fast());
    packer.write_all(bytes).and_then(|()| packer.finish()).expect("packed")
}

pub fn xz(bytes: &[u8]) -> Vec<u8> {
    let mut packer = liblzma::write::XzEncoder::new(Vec::new(), 1);
    packer.write_all(bytes).and_then(|()| packer.finish()).expect("packed")
}

/// A WARC record of a page.
pub fn warc(address: &str, http: &str, body: &[u8]) -> Vec<u8> {
    let block = [format!("HTTP/1.1 200 OK\r\n{http}\r\n\r\n").as_bytes(), body].concat();
    let head = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {}\r\n\r\n",
        block.len()
    );
    [head.as_bytes(), &block, b"\r\n\r\n"].concat()
}

/// The text of a Word file.
pub fn docx(xml: &str) -> Vec<u8> {
    zip(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.as_bytes())])
}

fn cut(bytes: &[u8], part: usize) -> Vec<u8> {
    bytes[..bytes.len() * part / 100].to_vec()
}

fn patched(mut bytes: Vec<u8>, at: usize, by: &[u8]) -> Vec<u8> {
    let at = at.min(bytes.len().saturating_sub(by.len()));
    bytes[at..at + by.len()].copy_from_slice(by);
    bytes
}

/// The place of `what` in `bytes`.
fn place(bytes: &[u8], what: &[u8]) -> usize {
    bytes.windows(what.len()).position(|w| w == what).expect("it is there")
}

/// Inputs that fail, each at least once.
fn broken() -> Vec<(&'static str, Vec<u8>)> {
    let line = format!("{}\n", serde_json::json!({"text": GOOD}));
    let lines = line.repeat(2000).into_bytes();
    let many: Vec<u8> = (0..3000)
        .flat_map(|i| format!("{{\"text\": \"Bericht {i} van {}.\"}}\n", i * 7919 % 10007).into_bytes())
        .collect();
    let text = format!("{GOOD} ").repeat(3000);
    let nitf = format!("<nitf><body><body.content><p>{GOOD}</p></body.content></body></nitf>");
    let mut nested = tar(&[("a.txt", GOOD.as_bytes())]);
    let mut zipped = zip(&[("a.txt", GOOD.as_bytes())]);
    let mut packed = GOOD.as_bytes().to_vec();
    for i in 0..6 {
        nested = tar(&[(&format!("{i}.tar"), &nested)]);
        zipped = zip(&[(&format!("{i}.zip"), &zipped)]);
        packed = gzip(&packed);
    }
    let zeros = vec![b' '; 100 << 20];
    let one = zip(&[("a.txt", text.as_bytes())]);
    let page = format!("<html><article><p>{GOOD}</p></article></html>");
    let html = "Content-Type: text/html";
    let didl = format!(
        "<didl:DIDL xmlns:didl=\"urn:mpeg:mpeg21:2002:02-DIDL-NS\"><didl:Item><didl:Resource><text><p>{GOOD}</p></text></didl:Resource></didl:Item></didl:DIDL>"
    );
    let columns = (0..1_000_000).map(|i| format!("c{i}")).collect::<Vec<_>>().join(",");
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(GOOD.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    vec![
        ("t01-noise.txt", noise(20_000)),
        ("t02-nul.txt", b"De ACM\0zweeg.".to_vec()),
        ("t03-half-utf16.txt", utf16[..utf16.len() - 1].to_vec()),
        ("t04-lone-surrogate.txt", [&utf16[..], &[0x00, 0xd8, b'a', 0]].concat()),
        ("t05-cut-utf8.txt", "geïnd én geëist: € 5 €".as_bytes()[..28].to_vec()),
        ("t06-controls.txt", b"\x01\x02\x03De ACM\x04\x05".to_vec()),
        ("t07-picture.txt", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(), &noise(500)].concat()),
        ("l01-half.jsonl", cut(line.as_bytes(), 70)),
        ("l02-list.jsonl", b"[1, 2]\n".to_vec()),
        ("l03-words.jsonl", b"\"een zin\"\n".to_vec()),
        ("l04-no-text.jsonl", b"{\"id\": \"a\", \"kop\": \"Ja\"}\n".to_vec()),
        ("l05-surrogate.jsonl", b"{\"text\": \"\\ud800\"}\n".to_vec()),
        ("l06-not-utf8.jsonl", b"{\"text\": \"ge\xefnd\"}\n".to_vec()),
        ("l07-deep.jsonl", format!("{{\"text\": {}", "[".repeat(200_000)).into_bytes()),
        ("l08-number.jsonl", b"{\"text\": 5}\n".to_vec()),
        ("l09-nul.jsonl", b"{\"text\": \"a\0b\"}\n".to_vec()),
        ("l10-comma.jsonl", b"{\"text\": \"Ja.\",}\n".to_vec()),
        ("l11-two.jsonl", b"{\"text\": \"Ja.\"} {\"text\": \"Nee.\"}\n".to_vec()),
        ("l12-null.jsonl", b"null\n{\"text\": null}\n".to_vec()),
        ("l13-numbers.jsonl", b"{\"text\": [1, 2]}\n".to_vec()),
        ("l14-quotes.jsonl", "{“text”: “Ja.”}\n".as_bytes().to_vec()),
        ("l15-noise.jsonl", noise(5000)),
        ("l16-utf16.jsonl", "{\"text\": \"Ja.\"}\n".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("j01-half.json", b"[{\"text\": \"Ja.\"}, {\"text\": \"Ne".to_vec()),
        ("j02-numbers.json", b"[{}, 1, 2, 3]".to_vec()),
        ("j03-no-text.json", b"{\n\"kop\": \"Ja\"\n}".to_vec()),
        ("j04-deep.json", format!("[{{\"text\": {}", "[".repeat(200_000)).into_bytes()),
        ("j05-unclosed.json", b"{\n\"text\": \"Ja.\n".to_vec()),
        ("c01-no-text.csv", b"a,b\n1,2\n".to_vec()),
        ("c02-ragged.csv", format!("id,text\n1,{GOOD}\n2\n3,a,b\n").into_bytes()),
        ("c03-million.csv", format!("{columns}\n{}\n", ",".repeat(999_999)).into_bytes()),
        ("c04-million-cells.csv", format!("id,text\n{}\n", "x,".repeat(1_000_000)).into_bytes()),
        ("x01-half.xml", cut(nitf.as_bytes(), 80)),
        ("x02-crossed.xml", b"<nitf><body><p>Ja.</body></p></nitf>".to_vec()),
        ("x03-unknown.xml", b"<?xml version=\"1.0\"?><gpx><p>Ja.</p></gpx>".to_vec()),
        ("x04-deep.xml", format!("<nitf>{}", "<a>".repeat(100_000)).into_bytes()),
        ("x05-not-utf8.xml", b"<?xml version=\"1.0\"?><nitf>\0\0</nitf>".to_vec()),
        ("h01-menu.html", b"<html><body><a href=x>menu</a></body></html>".to_vec()),
        ("h02-script.html", b"<html><script>document.write('<p>Ja.</p>')</script></html>".to_vec()),
        ("h03-comment.html", format!("<html><!-- <article><p>{GOOD}</p></article>").into_bytes()),
        ("h04-nul.html", b"<html><p>a\0b</p></html>".to_vec()),
        ("h05-deep.html", format!("<html>{}", "<div>".repeat(200_000)).into_bytes()),
        ("g01-half.jsonl.gz", cut(&gzip(&many), 50)),
        ("g02-bomb.jsonl.gz", gzip(&zeros)),
        ("g03-sum.txt.gz", {
            let g = gzip(GOOD.as_bytes());
            let n = g.len();
            patched(g, n - 8, &[1, 2, 3, 4])
        }),
        ("g04-noise.txt.gz", gzip(&noise(20_000))),
        ("g05-deep.gz", packed),
        ("g06-body.jsonl.gz", {
            let g = gzip(&many);
            let n = g.len();
            patched(g, n / 2, &[255; 64])
        }),
        ("z01-fake.zst", b"\x28\xb5\x2f\xfdnee".to_vec()),
        ("z02-half.jsonl.zst", cut(&zstd::encode_all(&many[..], 1).expect("packed"), 50)),
        ("z03-bomb.jsonl.zst", zstd::encode_all(&zeros[..], 1).expect("packed")),
        ("b01-half.jsonl.bz2", cut(&bzip2(&many), 50)),
        ("b02-body.jsonl.bz2", {
            let b = bzip2(&many);
            let n = b.len();
            patched(b, n / 2, &[255; 64])
        }),
        ("k01-half.jsonl.xz", cut(&xz(&many), 50)),
        ("k02-body.jsonl.xz", {
            let b = xz(&many);
            let n = b.len();
            patched(b, n / 2, &[255; 64])
        }),
        ("a01-half.tar", cut(&tar(&[("a.txt", text.as_bytes())]), 30)),
        ("a02-deep.tar", nested),
        ("a03-head.tar", {
            let t = tar(&[("a.txt", GOOD.as_bytes()), ("b.txt", GOOD.as_bytes())]);
            patched(t, 1024, &[b'x'; 300])
        }),
        ("p01-half.zip", cut(&one, 60)),
        ("p02-deep.zip", zipped),
        ("p03-bomb.zip", zip(&[("a.jsonl", &zeros), ("b.txt", GOOD.as_bytes())])),
        ("p04-body.zip", {
            let z = zip(&[("a.txt", text.as_bytes()), ("b.txt", GOOD.as_bytes())]);
            patched(z, 60, &[255; 20])
        }),
        ("p05-fake.zip", b"PK\x03\x04nee".to_vec()),
        ("p06-method.zip", {
            let z = zip(&[("a.txt", text.as_bytes())]);
            let at = place(&z, b"PK\x01\x02");
            patched(patched(z, 8, &[77, 0]), at + 10, &[77, 0])
        }),
        ("p07-sealed.zip", {
            let z = zip(&[("a.txt", text.as_bytes())]);
            let at = place(&z, b"PK\x01\x02");
            patched(patched(z, 6, &[1, 0]), at + 8, &[1, 0])
        }),
        ("d01-broken.docx", docx("<w:document><w:p><w:t>Ja")),
        ("d02-crossed.docx", docx("<w:document><w:p><w:t>Ja</w:p></w:t></w:document>")),
        ("w01-half.warc", cut(&warc("http://voorbeeld.nl/a", html, page.as_bytes()), 70)),
        ("w02-no-length.warc", b"WARC/1.0\r\nWARC-Type: response\r\n\r\n".to_vec()),
        (
            "w03-junk.warc",
            [warc("http://voorbeeld.nl/a", html, page.as_bytes()), b"nee\r\nnee: ja\r\n\r\n".to_vec()].concat(),
        ),
        (
            "w04-brotli.warc",
            warc("http://voorbeeld.nl/b", "Content-Type: text/html\r\nContent-Encoding: br", &noise(300)),
        ),
        ("w05-menu.warc", warc("http://voorbeeld.nl/c", html, b"<html><a>menu</a></html>")),
        (
            "w06-gzip.warc",
            warc(
                "http://voorbeeld.nl/d",
                "Content-Type: text/html\r\nContent-Encoding: gzip",
                &cut(&gzip(page.as_bytes()), 50),
            ),
        ),
        (
            "n01-no-text.txt",
            b"Kop\n\nDe Krant\n\n14 maart 2025\n\nCopyright 2025 K\nLength: 5 words\n\nBody\n\nEnd of Document\n"
                .to_vec(),
        ),
        ("k03-half.xml", cut(didl.as_bytes(), 80)),
        (
            "k04-elsewhere.xml",
            didl.replace(&format!("<text><p>{GOOD}</p></text>"), "")
                .replace("<didl:Resource>", "<didl:Resource ref=\"urn:a:ocr\">")
                .into_bytes(),
        ),
        ("k05-deep.xml", format!("<didl:DIDL>{}", "<didl:Item>".repeat(1000)).into_bytes()),
        ("s01-not-utf8-in-tar.tar", tar(&[("x/nul.txt", b"a\0b"), ("x/goed.txt", GOOD.as_bytes())])),
        ("s02-many.jsonl", [&lines[..4000], b"{\"text\": ", &lines[4000..8000]].concat()),
    ]
}

#[test]
fn each_fails_by_itself() {
    let broken = broken();
    assert!(broken.len() >= 60, "only {}", broken.len());
    let dir = folder(&[
        ("in/0-goed.txt", GOOD.as_bytes()),
        ("in/zz-goed.txt", GOOD.as_bytes()),
        ("anders/blijft.txt", b"Hier schrijft niemand."),
    ]);
    let path = dir.path().join("in");
    for (name, bytes) in &broken {
        std::fs::write(path.join(name), bytes).expect("a file");
    }
    // A climbing entry is read like any other; its name leads nowhere.
    let climbing: [(&str, &[u8]); 2] =
        [("../../klimt.txt", GOOD.as_bytes()), ("/etc/knipsel-klimt.txt", GOOD.as_bytes())];
    std::fs::write(path.join("zz-klimt.zip"), zip(&climbing)).expect("a file");
    let whole = "<!DOCTYPE nitf [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><nitf><body><body.content>\
                 <p>De &f; en &b; zweeg.</p></body.content></body></nitf>";
    std::fs::write(path.join("zz-entiteit.xml"), whole).expect("a file");
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt;
        let odd = std::ffi::OsStr::from_bytes(b"zz-\xff\n\x1b[31m naam.txt");
        std::fs::write(path.join(odd), GOOD).expect("a file");
        std::os::unix::fs::symlink(&path, path.join("zz-rond")).expect("a link");
        std::os::unix::fs::symlink("nergens", path.join("zz-nergens.txt")).expect("a link");
    }
    let (out, report, errors) =
        (dir.path().join("uit.jsonl"), dir.path().join("report.json"), dir.path().join("errors.jsonl"));
    let text = |p: &std::path::Path| p.to_str().expect("a path").to_owned();
    let args =
        ["extract", &text(&path), "-o", &text(&out), "--report", &text(&report), "--errors", &text(&errors), "--text"];
    let (code, _, err) = outcome(&knipsel(&args));
    assert_eq!(code, 1, "{}", &err[err.len().saturating_sub(2000)..]);

    let errors = std::fs::read_to_string(&errors).expect("written");
    let failures: Vec<Value> = errors.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    let named = |name: &str| failures.iter().any(|f| f["path"].as_str().is_some_and(|p| p.ends_with(name)));
    let silent: Vec<&str> = broken.iter().map(|b| b.0).filter(|name| !named(name)).collect();
    assert!(silent.is_empty(), "no failure for {silent:?}");
    let vague: Vec<&Value> = failures.iter().filter(|f| f["error"].as_str().is_none_or(|e| e.len() < 20)).collect();
    assert!(vague.is_empty(), "{vague:?}");
    let inside: Vec<&Value> =
        failures.iter().filter(|f| f["error"].as_str().is_some_and(|e| e.contains("a fault inside"))).collect();
    assert!(inside.is_empty(), "{inside:?}");

    let report: Value = serde_json::from_slice(&std::fs::read(&report).expect("written")).expect("JSON");
    let count = |name: &str| report[name].as_u64().expect("a count");
    let records = std::fs::read_to_string(&out).expect("written");
    assert_eq!(count("in"), count("articles") + count("failed"));
    assert_eq!((count("failed"), count("articles")), (failures.len() as u64, records.lines().count() as u64));
    let rows = report["by_file"].as_array().expect("rows");
    let sum = |name: &str| rows.iter().map(|r| r[name].as_u64().expect("a count")).sum::<u64>();
    assert_eq!((sum("articles"), sum("failed")), (count("articles"), count("failed")));

    let ids: Vec<String> = records
        .lines()
        .map(|l| serde_json::from_str::<Value>(l).expect("JSON")["id"].as_str().expect("an id").to_owned())
        .collect();
    for id in ["0-goed", "zz-goed", "klimt", "etc/knipsel-klimt", "zz-entiteit", "b", "x/goed"] {
        assert!(ids.iter().any(|i| i == id), "{id} is not in {ids:?}");
    }
    assert!(!records.contains("root:") && !records.contains("aaaaaaaaaaaa"));
    // Of the files around, only the outputs are new.
    let mut there: Vec<String> = std::fs::read_dir(dir.path())
        .expect("a folder")
        .map(|e| e.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    there.sort();
    assert_eq!(there, ["anders", "errors.jsonl", "in", "report.json", "uit.jsonl"]);
    assert!(
        !dir.path().parent().expect("a parent").join("klimt.txt").exists()
            && !std::path::Path::new("/etc/knipsel-klimt.txt").exists()
    );
}

/// A small whole input of each format, to be broken by chance.
pub fn seeds() -> Vec<Vec<u8>> {
    let page = format!("<!DOCTYPE html><html><head><title>Kop</title></head><article><p>{GOOD}</p></article></html>")
        .into_bytes();
    let line = format!("{{\"id\": \"a\", \"date\": \"2025-03-14\", \"text\": \"{GOOD}\"}}\n").into_bytes();
    vec![
        format!("datum: 2025-03-14\ntitel: Kop\n\n{GOOD}").into_bytes(),
        line.clone(),
        [b"[".as_slice(), &line, b",", &line, b"]"].concat(),
        format!("id;datum;text\n1;14-03-2025;\"{GOOD}\"\n").into_bytes(),
        format!("<nitf><head><title>K</title></head><body><body.content><p>{GOOD} &amp; &eacute;</p></body.content></body></nitf>").into_bytes(),
        page.clone(),
        warc("http://voorbeeld.nl/a", "Content-Type: text/html\r\nTransfer-Encoding: chunked", b"5\r\n<p>Ja\r\n0\r\n\r\n"),
        warc("http://voorbeeld.nl/a", "Content-Type: text/html", &page),
        format!("1 of 2 DOCUMENTS\n\nKrant\n\n14 maart 2025\n\nKop\n\nLENGTH: 5 words\n\n{GOOD}\n\nLOAD-DATE: x\n").into_bytes(),
        format!("<didl:DIDL><didl:Item><text><p>{GOOD}</p></text></didl:Item><alto><TextBlock><String CONTENT=\"Ja\"/></TextBlock></alto></didl:DIDL>").into_bytes(),
        gzip(&line),
        bzip2(&line),
        xz(&line),
        zstd::encode_all(&line[..], 1).expect("packed"),
        tar(&[("a.txt", GOOD.as_bytes()), ("b.jsonl", &line)]),
        zip(&[("a.txt", GOOD.as_bytes()), ("b.jsonl", &line)]),
        docx(&format!("<w:document><w:p><w:t>{GOOD}</w:t></w:p></w:document>")),
    ]
}
