//! The command line: parse arguments, run, exit code.

use std::io::{BufRead, Write};

fn main() -> anyhow::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_default();
    let extractor = knipsel::Extractor::new()?;
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::BufReader::new(std::fs::File::open(path)?).lines() {
        let value: serde_json::Value = serde_json::from_str(&line?)?;
        let text = |name: &str| value.get(name).and_then(|v| v.as_str()).unwrap_or_default().to_owned();
        let article = knipsel::Article::new(text("id"), text("date").parse().ok(), text("text"));
        serde_json::to_writer(&mut out, &extractor.extract(&article))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
