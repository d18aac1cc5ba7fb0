//! What `benches/archive.sh` measures the program against: `baseline sentences FILE` splits the text of each article into sentences with
//! `unicode-segmentation` alone, `baseline regex FILE` looks for months, sums and roles with one expression. FILE holds JSON lines with a `text`.

use std::io::BufRead;

use unicode_segmentation::UnicodeSegmentation;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (Some(what), Some(file)) = (args.next(), args.next()) else {
        return Err("usage: baseline sentences|regex FILE".into());
    };
    let words = regex::Regex::new(WORDS)?;
    let mut found = 0;
    for line in std::io::BufReader::new(std::fs::File::open(file)?).lines() {
        let article: serde_json::Value = serde_json::from_str(&line?)?;
        let text = article["text"].as_str().unwrap_or_default();
        found += match what.as_str() {
            "sentences" => text.unicode_sentences().count(),
            "regex" => words.find_iter(text).count(),
            other => return Err(format!("{other}: write sentences or regex").into()),
        };
    }
    println!("{found}");
    Ok(())
}

const WORDS: &str = r"(?i)\b(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|euro|dollar|miljoen|miljard|minister|staatssecretaris|burgemeester|wethouder|Kamerlid|woordvoerder|directeur|voorzitter|boete)\b";
