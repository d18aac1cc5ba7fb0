#!/usr/bin/env python3
"""Makes what a fuzz target begins with: fuzz/seeds.py TARGET FOLDER

Writes small whole inputs of every form and our own fixtures to FOLDER/corpus, and the words that mean something to FOLDER/words.dict.
"""

import bz2
import csv
import gzip
import io
import lzma
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
GOOD = "De ACM zweeg vrijdag over de boete van 4 miljoen euro."
LINE = f'{{"id": "a", "date": "2025-03-14", "title": "Kop", "text": "{GOOD} \\u00e9 \\ud83d\\ude42"}}\n'.encode()
PAGE = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Kop</title><meta property="article:published_time" content="2025-03-14">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Kop", "datePublished": "2025-03-14", "articleBody": "{GOOD}"}}</script>
</head><body><nav><a href="/">Menu</a></nav><article><h1>Kop</h1><time datetime="2025-03-14">gisteren</time><p>{GOOD}</p><p>Nee &eacute;&#8364;<br>ja</p>
</article></body></html>""".encode()
PLAIN_PAGE = f"<html><body><div><p>{GOOD} {GOOD}</p><p>{GOOD}</p></div><table><tr><td>x</table></body></html>".encode()


def zipped(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("__", "/"), data)
    return out.getvalue()


def tarred(**files):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return out.getvalue()


def zstd(data):
    return subprocess.run(["zstd", "-q", "-c"], input=data, stdout=subprocess.PIPE, check=True).stdout


def warc(http, body, kind="response", address="http://voorbeeld.nl/a"):
    block = (f"HTTP/1.1 200 OK\r\n{http}\r\n\r\n".encode() if kind == "response" else b"") + body
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: <{address}>\r\nContent-Type: text/html\r\nContent-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def ninjs():
    two = f'{{"uri": "n:1", "headline": "Kop", "versioncreated": "2025-03-14T10:00:00+01:00", "body_text": "{GOOD}"}}'
    three = f"""{{"uri": "n:1", "headlines": [{{"role": "main", "value": "Kop"}}], "contentcreated": "2025-03-14T10:00:00+01:00",
 "bodies": [{{"contenttype": "text/html", "value": "<p>{GOOD}</p>"}}, {{"contenttype": "text/plain", "value": "{GOOD}"}}]}}"""
    return [two.encode(), three.encode(), f"[{two},\n {three}]".encode()]


def xml():
    g2 = f"""<newsItem guid="n:1" version="1" xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated>2025-03-15T01:00:00Z</versionCreated>
</itemMeta><contentMeta><contentCreated>2025-03-14T10:00:00+01:00</contentCreated><headline>Kop &amp; meer</headline></contentMeta><contentSet><inlineXML>
<html><head><title>x</title></head><body><p>De <b>ACM</b> zweeg &eacute; één keer.</p><p><![CDATA[{GOOD}]]></p></body></html></inlineXML></contentSet></newsItem>"""
    nitf = f"""<nitf><head><docdata><date.issue norm="20250314T100000"/><doc-id id-string="d7"/></docdata></head><body><body.head><hedline><hl1>Kop</hl1>
</hedline></body.head><body.content><block><p>{GOOD}</p><hl2>Kopje</hl2><p>Ja &#233;.</p></block></body.content></body></nitf>"""
    bomb = f'<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>{nitf}'
    return [x.encode() for x in (g2, nitf, bomb, f'<?xml version="1.0"?><newsMessage><itemSet>{g2}{g2}</itemSet></newsMessage>')]


def nexis():
    old = f"1 of 2 DOCUMENTS\n\nKrant\n\n14 maart 2025\n\nKop\n\nBYLINE: x\n\nLENGTH: 5 words\n\n{GOOD}\n\nLOAD-DATE: x\n\n2 of 2 DOCUMENTS\n\nKrant\n\n15 maart 2025\n"
    new = (
        f"Kop\n\nDe Voorbeeldkrant\n\n14 maart 2025 vrijdag\n\nCopyright 2025 Voorbeeld BV All Rights Reserved\nSection: Blz. 3\nLength: 3 words\n\nBody\n\n{GOOD}"
        "\n\nGraphic\n\nLoad-Date: March 15, 2025\n\nEnd of Document\n"
    )
    return [old.encode(), new.encode(), (new + new).encode()]


def kb():
    alto = """<alto xmlns="http://schema.ccs-gmbh.com/ALTO"><Layout><Page><PrintSpace><TextBlock><TextLine><String CONTENT="De"/><SP/>
<String CONTENT="mi" SUBS_TYPE="HypPart1" SUBS_CONTENT="minister"/><HYP CONTENT="-"/></TextLine><TextLine><String CONTENT="nister" SUBS_TYPE="HypPart2"
 SUBS_CONTENT="minister"/><SP/><String CONTENT="zweeg."/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>"""
    didl = f"""<didl:DIDL xmlns:didl="urn:mpeg:mpeg21:2002:02-DIDL-NS"><didl:Item dc:identifier="v"><didl:Component><didl:Resource><dcx><dc:title>Krant</dc:title>
<dc:date>1950-03-14</dc:date></dcx></didl:Resource></didl:Component><didl:Item dc:identifier="v:a1"><dcx><dc:title>Kop</dc:title><dc:subject>artikel</dc:subject>
</dcx><text><p>{GOOD} &amp; meer</p></text></didl:Item><didl:Item dc:identifier="v:a2"><didl:Resource ref="urn:a2:ocr"/></didl:Item></didl:Item></didl:DIDL>"""
    return [x.encode() for x in (alto, didl, f"<text><title>Kop</title><p>{GOOD}</p></text>")]


def texts():
    return [
        f"datum: 2025-03-14\r\ntitel: Kop\r\n\r\n{GOOD}".encode(),
        f"date 2026-01-26 {GOOD}".encode(),
        f"Geïnd: {GOOD}".encode("utf-16"),
        f"Geïnd: € 5 {GOOD}".encode("cp1252"),
        b"\xef\xbb\xbf" + GOOD.encode(),
    ]


def articles():
    found = [p.read_bytes() for p in sorted((ROOT / "fixtures").rglob("*.txt"))]
    for path in sorted((ROOT / "fixtures").rglob("*.tsv")):
        found += [line for line in path.read_bytes().split(b"\n")[1:] if line]
    return found


def packed():
    word = f"<w:document><w:body><w:p><w:r><w:t>{GOOD}</w:t></w:r></w:p><w:p><w:t>Ja.</w:t></w:p></w:body></w:document>"
    plain = [GOOD.encode(), LINE]
    return (
        [pack(data) for data in plain for pack in (gzip.compress, bz2.compress, lzma.compress, zstd)]
        + [tarred(**{"2025/03/14/a.txt": plain[0], "b.jsonl": LINE, "c.gz": gzip.compress(LINE)}), gzip.compress(tarred(a=LINE))]
        + [zipped(**{"2025/03/14/a.txt": plain[0], "b.jsonl": LINE}), zipped(a=zipped(b=LINE)), tarred(**{"a.zip": zipped(b=LINE)})]
        + [zipped(word__document=word)]
    )


def seeds(target):
    pages = [PAGE, PLAIN_PAGE]
    crawl = [
        warc("Content-Type: text/html", PAGE),
        warc("Content-Type: text/html\r\nContent-Encoding: gzip", gzip.compress(PLAIN_PAGE)),
        warc("Content-Type: text/html\r\nTransfer-Encoding: chunked", b"5\r\n<p>Ja\r\n4\r\n</p>\r\n0\r\n\r\n"),
        warc("", PLAIN_PAGE, kind="resource"),
    ]
    table = f'id;datum;text\n1;14-03-2025;"{GOOD}\n\n""Ja."""\n2;;Nee.\n'.encode()
    lines = [LINE, LINE * 3, b'{"text": 5}\nnull\n']
    arrays = ninjs() + [b"[" + LINE + b", " + LINE + b"]"]
    sets = {
        "text": texts(),
        "jsonl": lines + ninjs()[:1],
        "json": arrays,
        "csv": [table, table.replace(b";", b","), table.replace(b";", b"\t")],
        "xml": xml(),
        "html": pages,
        "warc": crawl + [b"".join(crawl)],
        "nexis": nexis(),
        "kb": kb(),
        "extract": articles(),
    }
    sets["auto"] = packed() + [seed for name, found in sets.items() if name != "extract" for seed in found]
    return sets[target]


def words(target):
    """What a table or a format knows by name."""
    if target == "extract":
        found = {"„", "”", "’", "‘", "«", "»", "€", "$", "%", " - ", "\n\n", ", zei ", ", zegt ", " van ", " euro", "1.234,56", "12-3-2024", "9.30 uur"}
        for path in sorted((ROOT / "lexicons").glob("*.tsv")):
            with path.open(encoding="utf-8") as lines:
                rows = csv.reader((r for r in lines if not r.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
                next(rows)
                # Of a long table, names enough.
                found.update(row[0] for row, _ in zip(rows, range(60)) if row)
        return sorted(found)
    names = "text title date id kop tekst datum headline body_text bodies value contenttype text/plain text/html \\ud83d \\u0000 { } [ ] null 1e400".split()
    tags = "nitf newsItem newsMessage body.content hl1 p block inlineXML contentSet html title article h1 time script meta br didl:DIDL didl:Item alto TextBlock String HYP text".split()
    tags = [part for tag in tags for part in (f"<{tag}>", f"</{tag}>", f"<{tag} ")]
    other = ["&amp;", "&#233;", "&eacute;", "&#x110000;", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE ", "<!ENTITY ", "<?xml ", 'ref="urn:a:ocr"', 'CONTENT="']
    heads = ["WARC/1.0\r\n", "WARC-Type: response\r\n", "Content-Length: ", "HTTP/1.1 200 OK\r\n", "Transfer-Encoding: chunked\r\n", "\r\n\r\n"]
    export = ["End of Document", "Body\n", "LENGTH: ", "Length: ", "Load-Date: ", "1 of 2 DOCUMENTS", "Copyright 2025", "14 maart 2025", "datum: ", "titel: "]
    return names + tags + other + heads + export


def main():
    target, folder = sys.argv[1], Path(sys.argv[2])
    corpus = folder / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (corpus / f"seed-{number:04}").write_bytes(seed)
    with (folder / "words.dict").open("w", encoding="ascii") as out:
        for word in words(target):
            out.write('"' + "".join(c if c.isascii() and c.isprintable() and c not in '"\\' else "".join(f"\\x{b:02x}" for b in c.encode()) for c in word) + '"\n')


main()
