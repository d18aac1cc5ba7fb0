#!/usr/bin/env python3
"""Makes a large archive to measure on: copies of the articles of a JSON lines file, with ids and dates of their own.

Usage: scripts/make_archive.py ARTICLES.jsonl COUNT OUT [--form tree|jsonl|tar.zst]

ARTICLES.jsonl holds {"id", "date", "title", "text"} a line; COUNT articles come out, as a folder tree (YYYY/MM/DD/slug.txt), as one JSON lines
file, or as a tar packed by the `zstd` command. The same arguments give the same archive.
"""

import argparse
import datetime
import io
import json
import subprocess
import tarfile
from pathlib import Path


def articles(source, count):
    """`count` articles: round after round over the source, each round a week earlier than the one before."""
    with open(source, encoding="utf-8") as lines:
        originals = [json.loads(line) for line in lines if line.strip()]
    for number in range(count):
        turn, place = divmod(number, len(originals))
        original = originals[place]
        try:
            day = datetime.date.fromisoformat(str(original.get("date", ""))[:10])
        except ValueError:
            day = datetime.date(2025, 3, 14)
        # Some 500 rounds are ten years.
        day -= datetime.timedelta(days=7 * turn)
        yield {"id": f"a{number:07}", "date": day.isoformat(), "title": original.get("title") or "", "text": original["text"]}


def as_text(article):
    title = " ".join(article["title"].split())
    head = f"datum: {article['date']}\n" + (f"titel: {title}\n" if title else "")
    name = f"{article['date'].replace('-', '/')}/{article['id']}.txt"
    return name, f"{head}\n{article['text']}\n".encode()


def tree(all_articles, out):
    made = set()
    for article in all_articles:
        name, text = as_text(article)
        path = out / name
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        path.write_bytes(text)


def lines(all_articles, out):
    with open(out, "w", encoding="utf-8") as file:
        for article in all_articles:
            file.write(json.dumps(article, ensure_ascii=False) + "\n")


def packed(all_articles, out):
    with open(out, "wb") as file:
        packer = subprocess.Popen(["zstd", "-3", "-q", "-c"], stdin=subprocess.PIPE, stdout=file)
        with tarfile.open(fileobj=packer.stdin, mode="w|", format=tarfile.PAX_FORMAT) as tar:
            for article in all_articles:
                name, text = as_text(article)
                entry = tarfile.TarInfo(name)
                entry.size = len(text)
                tar.addfile(entry, io.BytesIO(text))
                # It would remember every entry.
                tar.members.clear()
        packer.stdin.close()
        if packer.wait():
            raise SystemExit("zstd failed")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--form", choices=["tree", "jsonl", "tar.zst"], default="tree")
    args = parser.parse_args()
    write = {"tree": tree, "jsonl": lines, "tar.zst": packed}[args.form]
    write(articles(args.source, args.count), args.out)


main()
