//! Input that nobody should have written: a clear message, the right exit code, the rest done.

use crate::cli::{folder, knipsel, knipsel_on, outcome};

/// Bytes that look random and are the same each time.
pub fn noise(count: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1du64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    };
    (0..count).map(|_| next()).collect()
}

#[test]
fn random_bytes_are_refused_and_the_rest_done() {
    let dir = folder(&[
        ("a.txt", &noise(20_000)),
        ("b.txt", b"De ACM zweeg."),
        ("c.jsonl", &noise(5000)),
        ("d", &noise(5000)),
    ]);
    let (code, out, err) = outcome(&knipsel(&["extract", dir.path().to_str().expect("a path")]));
    assert_eq!((code, out.lines().count()), (1, 1), "{err}");
    assert!(err.contains("a.txt: this is no text"), "{err}");
    let (code, out, _) = outcome(&knipsel_on(&["extract", "-"], &noise(20_000)));
    assert_eq!((code, out.as_str()), (3, ""));
}

#[test]
fn nothing_in_it() {
    let dir = folder(&[("a.txt", b""), ("b.jsonl", b"\n \n"), ("c.txt", b" \r\n\t")]);
    std::fs::create_dir(dir.path().join("leeg")).expect("a folder");
    let (code, out, err) = outcome(&knipsel(&["extract", dir.path().to_str().expect("a path")]));
    assert_eq!((code, out.as_str()), (0, ""));
    assert_eq!(err.matches("no article in it").count(), 3, "{err}");
    let (code, out, err) = outcome(&knipsel(&["extract", dir.path().join("leeg").to_str().expect("a path")]));
    assert_eq!((code, out.as_str()), (0, ""));
    assert!(err.contains("there is no article in"), "{err}");
    let (code, out, _) = outcome(&knipsel_on(&["extract", "-"], b""));
    assert_eq!((code, out.as_str()), (0, ""));
}

#[test]
fn one_very_long_line() {
    let line = "De minister wil 12 miljoen euro voor „de zorg”, zei zij vrijdag. ".repeat(30_000);
    let (code, out, err) = outcome(&knipsel_on(&["extract", "-", "--date", "2026-01-26"], line.as_bytes()));
    assert_eq!(code, 0, "{err}");
    assert_eq!(out.matches("\"amount\"").count(), 30_000);
    let row = serde_json::json!({"text": line}).to_string();
    let (code, out, err) = outcome(&knipsel_on(&["extract", "-"], row.as_bytes()));
    assert_eq!((code, out.lines().count()), (0, 1), "{err}");
    let word = "a".repeat(3_000_000);
    let (code, _, err) = outcome(&knipsel_on(&["extract", "-"], word.as_bytes()));
    assert_eq!(code, 0, "{err}");
}

#[test]
fn marks_only() {
    for mark in ["\"", "„", "”", "'", "’", "«", "(", "[", ".", "-", "€", "0", "1.", "„a”, ", "\u{301}", "\n", "🙂"]
    {
        let text = mark.repeat(30_000);
        let (code, _, err) = outcome(&knipsel_on(&["extract", "-", "--date", "2026-01-26", "-q"], text.as_bytes()));
        assert_eq!(code, 0, "{mark}: {err}");
    }
}

#[test]
fn broken_lines_are_named() {
    let lines: [&[u8]; 8] = [
        b"{\"id\": \"goed\", \"text\": \"De ACM zweeg.\"}",
        b"{\"id\": \"half\", \"text\": \"De A",
        b"[1, 2]",
        b"\"een zin\"",
        b"{\"id\": \"leeg\"}",
        b"{\"text\": \"\xff\xfe\"}",
        b"{\"text\": \"\\ud800\"}",
        b"{\"id\": \"ook goed\", \"text\": \"\"}",
    ];
    let (code, out, err) = outcome(&knipsel_on(&["extract", "-"], &lines.join(&b'\n')));
    assert_eq!((code, out.lines().count()), (1, 2), "{err}");
    for line in 2..=7 {
        assert!(err.contains(&format!("-:{line}: ")), "line {line} is not named in {err}");
    }
    let deep = format!("{{\"text\": {}", "[".repeat(200_000));
    let (code, _, _) = outcome(&knipsel_on(&["extract", "-"], deep.as_bytes()));
    assert_eq!(code, 3);
}

#[test]
#[cfg(unix)]
fn links_that_lead_nowhere_or_back() {
    use std::os::unix::fs::symlink;
    let dir = folder(&[("in/a.txt", b"De ACM zweeg."), ("in/.verborgen.txt", b"Nee.")]);
    let path = dir.path().join("in");
    symlink("nergens.txt", path.join("b.txt")).expect("a link");
    symlink(&path, path.join("rond")).expect("a link");
    let (code, out, err) = outcome(&knipsel(&["extract", path.to_str().expect("a path")]));
    assert_eq!((code, out.lines().count()), (1, 1), "{err}");
    assert!(err.contains("b.txt: ") && err.contains("rond: a link that leads back"), "{err}");
}

#[test]
fn a_text_of_bytes_that_break_off() {
    let mut bytes = "De geïnde € 5 en nog eens € 6.".as_bytes().to_vec();
    bytes.extend("€".as_bytes()[..2].iter());
    let dir = folder(&[("a.txt", &bytes)]);
    let (code, _, err) = outcome(&knipsel(&["extract", dir.path().to_str().expect("a path")]));
    assert_eq!(code, 3);
    assert!(err.contains("broken UTF-8 at byte 35"), "{err}");
}

#[test]
fn any_bytes_in_every_reader() {
    use knipsel::source::{Cut, Format, ReadOptions, cut_bytes, parse};
    use std::ops::ControlFlow;
    // The real fuzzing is in `fuzz/`; this holds what it stands on without a nightly compiler: seeds of every format, bytes changed at random.
    let seeds: Vec<Vec<u8>> = crate::broken::seeds();
    let mut random = noise(60_000).into_iter();
    let mut next = || random.next().unwrap_or(7) as usize;
    for round in 0..600 {
        let mut bytes = seeds[round % seeds.len()].clone();
        for _ in 0..next() % 12 {
            let (at, by) = ((next() << 8 | next()) % bytes.len().max(1), next() as u8);
            match next() % 4 {
                0 => bytes.truncate(at),
                1 => bytes.insert(at.min(bytes.len()), by),
                _ => bytes.iter_mut().skip(at).take(1).for_each(|b| *b = by),
            }
        }
        for from in Format::ALL.iter().map(|f| Some(f.0)).chain([None]) {
            let options = ReadOptions { from, ..ReadOptions::default() };
            cut_bytes("a", &bytes, &options, &mut |cut| {
                if let Cut::Piece(piece) = cut {
                    let _ = parse(&piece, &options);
                }
                ControlFlow::Continue(())
            });
        }
    }
}
