"""Do DuckDB, pandas, Polars, sqlite-utils and Datasette read what knipsel writes, and does each find the same sum of all fines?

Usage: python python/read_outputs.py KNIPSEL PATH...
"""

import asyncio
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import pandas
import polars
import sqlite_utils
from datasette.app import Datasette


def extract(knipsel, paths, output, to):
    subprocess.run([knipsel, "extract", *paths, "-o", str(output), "--to", to, "--quiet", "--text"], check=True)


def expected(lines):
    """The sum in euros of all fines, and the number of records, straight from the JSON."""
    total, count = 0, 0
    for line in lines.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        count += 1
        for claim in record["claims"]:
            if claim["kind"] == "fine" and "amount" in claim:
                amount = record["mentions"][claim["amount"]]
                if amount.get("currency") == "EUR":
                    total += amount.get("value", 0)
    return total, count


SUM = "SELECT sum(value) FROM {} WHERE currency = 'EUR'"
NESTED = """
SELECT sum({number}) FROM {source} r, unnest(r.claims) AS a(c), unnest(r.mentions) AS b(m)
WHERE c.kind = 'fine' AND m.id = c.amount AND m.currency = 'EUR'
"""
JOINED = """
SELECT count(*) FROM '{0}/parties.{1}' p
JOIN '{0}/entities.{1}' e ON e.article = p.article AND e.entity = p.entity AND e.name = p.name
JOIN '{0}/articles.{1}' a ON a.article = p.article
"""


def of_duckdb(folder):
    one = lambda sql: duckdb.sql(sql).fetchall()[0][0]
    parquet, csv = folder / "parquet", folder / "csv"
    yield "DuckDB, Parquet", one(SUM.format(f"'{parquet}/fines.parquet'"))
    yield "DuckDB, CSV", one(SUM.format(f"'{csv}/fines.csv'"))
    yield "DuckDB, nested Parquet", one(NESTED.format(number="m.number", source=f"'{parquet}/records.parquet'"))
    yield "DuckDB, one Parquet file", one(NESTED.format(number="m.number", source=f"'{folder}/records.parquet'"))
    yield "DuckDB, JSON lines", one(NESTED.format(number="try_cast(m.value AS DOUBLE)", source=f"'{folder}/records.jsonl'"))
    parties = one(f"SELECT count(*) FROM '{parquet}/parties.parquet'")
    assert parties > 0 and parties == one(JOINED.format(parquet, "parquet")) == one(JOINED.format(csv, "csv"))


def of_pandas(folder):
    for name, fines in [
        ("Parquet", pandas.read_parquet(folder / "parquet/fines.parquet")),
        ("CSV", pandas.read_csv(folder / "csv/fines.csv")),
    ]:
        yield f"pandas, {name}", fines[fines.currency == "EUR"].value.sum()
    records = pandas.read_parquet(folder / "parquet/records.parquet")
    total = 0
    for claims, mentions in zip(records.claims, records.mentions):
        sums = {m["id"]: m["number"] or 0 for m in mentions if m["currency"] == "EUR"}
        total += sum(sums.get(c["amount"], 0) for c in claims if c["kind"] == "fine")
    yield "pandas, nested Parquet", total


def of_polars(folder):
    for name, fines in [
        ("Parquet", polars.read_parquet(folder / "parquet/fines.parquet")),
        ("CSV", polars.read_csv(folder / "csv/fines.csv", infer_schema_length=None)),
    ]:
        yield f"Polars, {name}", fines.filter(polars.col("currency") == "EUR")["value"].sum()
    records = polars.read_parquet(folder / "parquet/records.parquet")
    claims = records.select("id", polars.col("claims")).explode("claims").unnest("claims", separator=".")
    mentions = records.select("id", polars.col("mentions")).explode("mentions").unnest("mentions", separator=".")
    fines = claims.filter(polars.col("claims.kind") == "fine")
    joined = fines.join(mentions, left_on=["id", "claims.amount"], right_on=["id", "mentions.id"])
    yield "Polars, nested Parquet", joined.filter(polars.col("mentions.currency") == "EUR")["mentions.number"].sum()


def of_sqlite_utils(folder):
    database = sqlite_utils.Database(folder / "records.sqlite")
    yield "sqlite-utils", next(database.query(SUM.format("fines").replace("sum(value)", "sum(value) AS s")))["s"]
    assert database["articles"].pks == ["article"]
    assert any(database["quotes"].search("de")), "the full-text search of quotes finds nothing"
    assert {key.other_table for key in database["fines"].foreign_keys} == {"articles"}


async def datasette(path):
    app = Datasette([str(path)])
    await app.invoke_startup()
    get = lambda url, **query: app.client.get(url, params=query)
    page = await get("/records/fines.json", _shape="array", currency="EUR", _size="max")
    assert page.status_code == 200, page.text
    found = await get("/records/quotes.json", _shape="array", _search="de")
    assert found.status_code == 200 and found.json(), found.text
    front = await get("/records")
    assert front.status_code == 200 and "fines" in front.text
    return sum(fine["value"] or 0 for fine in page.json())


def of_datasette(folder):
    yield "Datasette", asyncio.run(datasette(folder / "records.sqlite"))


def main():
    knipsel, *paths = sys.argv[1:]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for output, to in [
            ("records.jsonl", "jsonl"),
            ("csv", "csv"),
            ("parquet", "parquet"),
            ("records.parquet", "parquet"),
            ("records.sqlite", "sqlite"),
        ]:
            extract(knipsel, paths, folder / output, to)
        total, count = expected(folder / "records.jsonl")
        assert total > 0
        print(f"{count} records, fines of {total:.2f} euros")
        passed, failed = 0, 0
        for tool in (of_duckdb, of_pandas, of_polars, of_sqlite_utils, of_datasette):
            for name, found in tool(folder):
                right = abs(found - total) < 0.005
                passed, failed = passed + right, failed + (not right)
                print(f"{'ok  ' if right else 'FAIL'} {name}: {found:.2f}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(failed > 0)


main()
