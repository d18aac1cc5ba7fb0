#!/usr/bin/env bash
# The whole program as a process over an archive of real size, beside tools that do far less, as ratios of one run:
#
#   benches/archive.sh [ARTICLES.jsonl | FOLDER] [MEGABYTES]
#
# Without arguments the archive is made of our fixtures, 20 MB of it; a folder of texts or a JSON lines file of your own gives figures for real news.
# Needs hyperfine and ripgrep. Everything runs on one core unless it says otherwise.
set -euo pipefail
cd "$(dirname "$0")/.."
source=${1:-fixtures/articles/gold.jsonl}
megabytes=${2:-20}
command -v hyperfine >/dev/null || { echo "hyperfine is missing: apt-get install hyperfine" >&2; exit 2; }
command -v rg >/dev/null || { echo "ripgrep is missing: apt-get install ripgrep" >&2; exit 2; }

cargo build --quiet --release --no-default-features --example baseline --bins
knipsel=target/release/knipsel baseline=target/release/examples/baseline
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# One JSON lines file of the wanted size, the same articles as a folder of texts, and their text alone.
python3 - "$source" "$megabytes" "$work" <<'PY'
import itertools, json, pathlib, sys
source, size, work = pathlib.Path(sys.argv[1]), int(sys.argv[2]) * 1_000_000, pathlib.Path(sys.argv[3])
if source.is_dir():
    articles = [{"text": p.read_text(encoding="utf-8", errors="replace")} for p in sorted(source.rglob("*.txt"))]
else:
    articles = [json.loads(line) for line in source.open(encoding="utf-8") if line.strip()]
(work / "tree").mkdir()
total = 0
with open(work / "a.jsonl", "w", encoding="utf-8") as lines, open(work / "a.txt", "w", encoding="utf-8") as plain:
    for number, article in enumerate(itertools.cycle(articles)):
        if total >= size:
            break
        text, date = article["text"], str(article.get("date") or "2025-03-14")[:10]
        total += len(text.encode())
        lines.write(json.dumps({"id": f"a{number}", "date": date, "text": text}, ensure_ascii=False) + "\n")
        plain.write(text + "\n")
        (work / "tree" / f"{date}-a{number}.txt").write_text(text, encoding="utf-8")
print(f"{total / 1e6:.1f} MB of text in {number} articles")
PY

export LC_ALL=C.UTF-8
words='januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|euro|miljoen|miljard|minister|burgemeester|Kamerlid|woordvoerder|directeur|voorzitter|boete'
one="taskset -c 0"
hyperfine --shell=none --warmup 1 --runs 5 --export-json "$work/times.json" \
    -n "knipsel, one core" "$one $knipsel extract $work/a.jsonl --threads 1 -o $work/out.jsonl" \
    -n "knipsel, two threads" "$knipsel extract $work/a.jsonl --threads 2 -o $work/out.jsonl" \
    -n "knipsel, one core, folder" "$one $knipsel extract $work/tree --threads 1 -o $work/out.jsonl" \
    -n "knipsel, two threads, folder" "$knipsel extract $work/tree --threads 2 -o $work/out.jsonl" \
    -n "wc -w" "$one wc -w $work/a.txt" \
    -n "ripgrep -c" "$one rg -c -i $words $work/a.txt" \
    -n "regex" "$one $baseline regex $work/a.jsonl" \
    -n "unicode sentences" "$one $baseline sentences $work/a.jsonl"
python3 - "$work/times.json" "$work/a.txt" <<'PY'
import json, os, sys
size = os.path.getsize(sys.argv[2]) / 1e6
results = json.load(open(sys.argv[1]))["results"]
first = results[0]["mean"]
for r in results:
    print(f"{r['command']:30} {size / r['mean']:8.1f} MB/s   {first / r['mean']:7.2f} times the speed of knipsel on one core")
PY
