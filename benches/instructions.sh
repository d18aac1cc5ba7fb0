#!/usr/bin/env bash
# Counts the instructions of fixed runs with callgrind, which noise does not touch, and compares them with benches/instructions.tsv:
#
#   benches/instructions.sh            fails if a run takes over 5% more than what is recorded, or if hostile text costs more than linear time
#   benches/instructions.sh --record   records what it counts; commit the file with the change that explains it
set -euo pipefail
cd "$(dirname "$0")/.."
command -v valgrind >/dev/null || { echo "valgrind is missing: apt-get install valgrind" >&2; exit 2; }
cargo build --quiet --release
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
head -n 1 fixtures/articles/gold.jsonl >"$work/one.jsonl"

count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null target/release/knipsel extract "$1" --threads 1 2>&1 >/dev/null |
        sed -n 's/.*Collected : *//p'
}
# Text made to be slow must cost no more for each byte when it is four times as long: marks of all kinds before words that report, none of them closed.
marks() {
    awk -v n="$1" 'BEGIN {
        split("\" „ ‘ \047 “ « ” ,,", mark, " ")
        split("zegt Karin de Boer|het plan,|dat volgens Peter Vos|meldt.|Bronnen zeggen:", word, "|")
        for (i = 0; i < n; i++) printf "%s%s ", mark[i % 8 + 1], word[i % 5 + 1]
    }'
}
marks 10000 >"$work/marks.txt"
marks 40000 >"$work/more.txt"
: >"$work/none.txt"
awk -v none="$(count "$work/none.txt")" -v few="$(count "$work/marks.txt")" -v many="$(count "$work/more.txt")" 'BEGIN {
    ratio = (many - none) / (few - none)
    printf "40,000 marks that nothing closes: %.1f times the instructions of 10,000\n", ratio
    exit !(few > none && ratio < 5)
}' || { echo "marks that nothing closes cost more than linear time" >&2; exit 1; }

recorded=benches/instructions.tsv
{
    printf 'run\tinstructions\n'
    printf 'start and one article\t%s\n' "$(count "$work/one.jsonl")"
    printf 'all fixtures\t%s\n' "$(count fixtures/articles/gold.jsonl)"
} >"$work/now.tsv"
if [ "${1:-}" = --record ]; then
    cp "$work/now.tsv" "$recorded"
    cat "$recorded"
    exit
fi
paste "$recorded" "$work/now.tsv" | awk -F '\t' 'NR > 1 {
    if ($2 <= 0 || $4 <= 0) { print $1 ": nothing counted"; failed = 1; next }
    printf "%s: %d instructions, %+.1f%%\n", $1, $4, ($4 / $2 - 1) * 100
    if ($4 > $2 * 1.05) failed = 1
} END {
    if (NR < 3) failed = 1
    if (failed) print "more than 5% lost: find the cause, or record it on purpose (benches/instructions.sh --record) and say why in the commit"
    exit failed
}'
