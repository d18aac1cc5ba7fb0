//! The command line: what it prints where, and its exit codes.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

/// Runs the binary with these arguments.
pub fn knipsel(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_knipsel")).args(args).output().expect("the binary runs")
}

/// Runs the binary with `input` on its standard input.
pub fn knipsel_on(args: &[&str], input: &[u8]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_knipsel"));
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the binary runs");
    let mut stdin = child.stdin.take().expect("a pipe");
    let input = input.to_owned();
    let feeder = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().expect("the binary ends");
    feeder.join().expect("the input is written");
    output
}

/// A run's exit code, and its standard output and error as text.
pub fn outcome(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}

/// A folder with these files in it.
pub fn folder(files: &[(&str, &[u8])]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for (name, bytes) in files {
        let path = dir.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }
    dir
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

#[test]
fn records_on_standard_output_the_rest_on_standard_error() {
    let (code, out, err) = outcome(&knipsel(&["extract", "fixtures/archive"]));
    assert_eq!(code, 0, "{err}");
    assert_eq!(out.lines().count(), 18);
    for line in out.lines() {
        let record: serde_json::Value = serde_json::from_str(line).expect("JSON");
        assert_eq!(record["schema"], "knipsel/1");
    }
    for part in ["18 articles from 13 files, 0 failed", "mentions: ", "claims: ", "MB/s"] {
        assert!(err.contains(part), "{part} is missing in {err}");
    }
    let (code, quiet, err) = outcome(&knipsel(&["extract", "fixtures/archive", "--quiet"]));
    assert_eq!((code, quiet, err.as_str()), (0, out, ""));
}

#[test]
fn wrong_use_is_2() {
    for args in [
        &["extract"][..],
        &["extract", "fixtures/archive", "--field", "text"],
        &["extract", "fixtures/archive", "--field", "body=text"],
        &["extract", "fixtures/archive", "--date", "gisteren"],
        &["extract", "fixtures/archive", "--to", "docx"],
        &["extract", "fixtures/archive", "--from", "docx"],
        &["extract", "fixtures/archive", "--threads", "0"],
        &["extract", "fixtures/archive", "--offsets", "words"],
        &["rules", "date/no-such-rule"],
        &["frobnicate"],
    ] {
        let (code, out, err) = outcome(&knipsel(args));
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}: {err}");
        assert!(!err.is_empty(), "{args:?}");
    }
}

#[test]
fn nothing_to_read_or_write_is_3() {
    let dir = folder(&[("a.txt", b"De ACM zweeg.")]);
    let missing = dir.path().join("nergens");
    let (code, _, err) = outcome(&knipsel(&["extract", text(&missing)]));
    assert_eq!(code, 3, "{err}");
    assert!(err.contains("nergens"), "{err}");
    let out = dir.path().join("geen/map/uit.jsonl");
    let (code, _, err) = outcome(&knipsel(&["extract", text(dir.path()), "-o", text(&out)]));
    assert_eq!(code, 3, "{err}");
    let (code, _, err) = outcome(&knipsel(&["extract", text(dir.path()), "-o", text(dir.path())]));
    assert_eq!(code, 3, "{err}");
}

#[test]
fn the_output_appears_whole_or_not_at_all() {
    let dir = folder(&[("in/a.txt", b"De ACM zweeg."), ("slecht.jsonl", b"{")]);
    let out = dir.path().join("uit.json");
    let (code, stdout, err) = outcome(&knipsel(&["extract", text(&dir.path().join("in")), "-o", text(&out)]));
    assert_eq!((code, stdout.as_str()), (0, ""), "{err}");
    let records: serde_json::Value = serde_json::from_slice(&std::fs::read(&out).expect("written")).expect("JSON");
    assert_eq!(records[0]["id"], "a");
    let none = dir.path().join("niets.jsonl");
    let (code, _, _) = outcome(&knipsel(&["extract", text(&dir.path().join("slecht.jsonl")), "-o", text(&none)]));
    assert_eq!(code, 3);
    assert!(!none.exists());
    let left: Vec<_> = std::fs::read_dir(dir.path()).expect("a folder").filter_map(Result::ok).collect();
    assert_eq!(left.len(), 3, "{left:?}");
}

#[test]
#[cfg(unix)]
fn a_broken_pipe_ends_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_knipsel"))
        .args(["extract", "fixtures/archive", "fixtures/articles", "--text"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    drop(child.stdout.take());
    let (code, _, err) = outcome(&child.wait_with_output().expect("it ends"));
    assert_eq!((code, err.as_str()), (0, ""));
}

#[test]
fn failures_and_counts_go_to_files() {
    let dir = folder(&[("a.jsonl", b"{\"text\": \"De ACM zweeg.\"}\n{\"text\": 1}\n{\n"), ("b.txt", b"Niets.")]);
    let (errors, report) = (dir.path().join("e"), dir.path().join("r"));
    let input = dir.path().join("a.jsonl");
    let args = ["extract", text(&input), "--errors", text(&errors), "--report", text(&report)];
    let (code, out, err) = outcome(&knipsel(&args));
    assert_eq!((code, out.lines().count()), (1, 1), "{err}");
    let rows = std::fs::read_to_string(errors).expect("written");
    let rows: Vec<serde_json::Value> = rows.lines().map(|l| serde_json::from_str(l).expect("JSON")).collect();
    assert_eq!(rows.iter().map(|r| r["line"].as_u64()).collect::<Vec<_>>(), [Some(2), Some(3)]);
    let report: serde_json::Value = serde_json::from_slice(&std::fs::read(report).expect("written")).expect("JSON");
    assert_eq!((report["articles"].as_u64(), report["failed"].as_u64()), (Some(1), Some(2)));
}

#[test]
fn fields_by_other_names() {
    let input =
        br#"{"uuid": 7, "published": "14-03-2025", "head": "Kop", "body": {"text": ["De ACM zweeg.", "Meer niet."]}}"#;
    let fields =
        ["--field", "text=body.text", "--field", "id=uuid", "--field", "date=published", "--field", "title=head"];
    let (code, out, err) = outcome(&knipsel_on(&[&["extract", "-", "--text"][..], &fields].concat(), input));
    assert_eq!(code, 0, "{err}");
    let record: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!((&record["id"], &record["article"]["date"]), (&"7".into(), &"2025-03-14".into()));
    assert_eq!((&record["article"]["title"], &record["text"]), (&"Kop".into(), &"De ACM zweeg.\n\nMeer niet.".into()));
    let (code, out, err) = outcome(&knipsel_on(&["extract", "-", "--field", "text=inhoud"], input));
    assert_eq!((code, out.as_str()), (3, ""));
    assert!(err.contains("inhoud") && err.contains("body"), "{err}");
}

#[test]
fn rules_and_their_examples() {
    let (code, out, _) = outcome(&knipsel(&["rules"]));
    assert_eq!(code, 0);
    assert!(out.lines().all(|l| l.contains('/')) && out.lines().count() > 5, "{out}");
    let id = out.split_whitespace().next().expect("a rule");
    let (code, one, _) = outcome(&knipsel(&["rules", id]));
    assert_eq!(code, 0);
    assert!(one.starts_with(id) && one.contains("finds") && one.contains("must find nothing in"), "{one}");
}

#[test]
fn explaining_a_text() {
    let input = "De minister wil 12 miljoen euro, zei zij.".as_bytes();
    let (code, out, err) = outcome(&knipsel_on(&["explain", "-", "--date", "2026-01-26"], input));
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("[12 miljoen euro|amount]") && out.contains("by amount/"), "{out}");
    let (_, out, _) = outcome(&knipsel_on(&["explain", "-", "--color", "always"], input));
    assert!(out.contains("\x1b["), "{out}");
    let (code, _, _) = outcome(&knipsel(&["explain", "nergens.txt"]));
    assert_eq!(code, 3);
}

#[test]
fn checking_tables() {
    let good = "# Ours; licence: CC0.\nmonth\tnumber\nlouwmaand\t1\n";
    let dir =
        folder(&[("goed/months.tsv", good.as_bytes()), ("fout/months.tsv", b"# CC0\nmonth\tnumber\nlouwmaand\t13\n")]);
    let (code, out, _) = outcome(&knipsel(&["lexicon", "check", text(&dir.path().join("goed"))]));
    assert_eq!((code, out.as_str()), (0, ""));
    let (code, out, _) = outcome(&knipsel(&["lexicon", "check", text(&dir.path().join("fout"))]));
    assert_eq!(code, 1);
    assert!(out.contains("months.tsv:3:11: "), "{out}");
    let input = "Het stuk is van 3 louwmaand 2025.".as_bytes();
    let lexicons = dir.path().join("goed");
    let (code, out, err) = outcome(&knipsel_on(&["extract", "-", "--lexicons", text(&lexicons)], input));
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("2025-01-03"), "{out}");
    let lexicons = dir.path().join("fout");
    let (code, _, err) = outcome(&knipsel_on(&["extract", "-", "--lexicons", text(&lexicons)], input));
    assert_eq!(code, 2);
    assert!(err.contains("months.tsv:3:11"), "{err}");
}

#[test]
fn a_noun_that_speaks_is_a_row() {
    let header = "# Ours; licence: CC0.\nnoun\trole\twhole\tone\n";
    let (good, bad) = (format!("{header}kwibus\tperson\t\t\n"), format!("{header}kwibus\tpersoon\t\t\n"));
    let dir = folder(&[("goed/speaking_nouns.tsv", good.as_bytes()), ("fout/speaking_nouns.tsv", bad.as_bytes())]);
    let input = "De oude kwibus zegt dat het regent.".as_bytes();
    let (_, out, _) = outcome(&knipsel_on(&["extract", "-"], input));
    assert!(!out.contains("het regent\""), "{out}");
    let lexicons = dir.path().join("goed");
    let (code, out, err) = outcome(&knipsel_on(&["extract", "-", "--lexicons", text(&lexicons)], input));
    assert_eq!(code, 0, "{err}");
    assert!(out.contains("\"het regent\"") && out.contains("kwibus"), "{out}");
    let (code, out, _) = outcome(&knipsel(&["lexicon", "check", text(&dir.path().join("fout"))]));
    assert_eq!(code, 1);
    assert!(out.contains("speaking_nouns.tsv:3:8: `persoon` is no role"), "{out}");
}

#[test]
fn help_teaches_by_example() {
    for command in [&["extract"][..], &["explain"], &["rules"], &["lexicon", "check"], &["eval"], &["schema"]] {
        let (code, out, _) = outcome(&knipsel(&[command, &["--help"]].concat()));
        assert_eq!(code, 0);
        assert!(out.contains("Example") && out.contains(&format!("knipsel {}", command.join(" "))), "{out}");
    }
}
