"""Runs examples for Python and for DuckDB as they stand and tells what they made.

Reads [{"tool": …, "table": …, "code": …}] and writes for each {"printed", "table", "answer"}.
"""

import contextlib
import importlib.util
import io
import json
import pathlib
import sys

import duckdb
import pandas as pd


def text(value):
    return "" if value is None or value is pd.NA or value != value else str(value)


def grid(columns, rows):
    return {"columns": [str(name) for name in columns], "rows": [[text(value) for value in row] for row in rows]}


def frame(value):
    return grid(value.columns, value.astype(object).itertuples(index=False, name=None))


def with_pandas(table, code):
    names = {}
    exec(compile(code, table, "exec"), names)
    made = {"joined": names.get("joined"), "table": names.get(table)}
    return {"table": frame(made["table"]), "answer": frame(made["joined"]) if made["joined"] is not None else None}


def with_duckdb(table, code):
    package = pathlib.Path(importlib.util.find_spec("duckdb_extension_httpfs").origin).parent
    database = duckdb.connect()
    # DuckDB would load it by itself, had its makers' server been asked before.
    database.execute(f"LOAD '{next(package.rglob('*.duckdb_extension'))}'")
    answer = database.execute(code)
    answer = grid([column[0] for column in answer.description], answer.fetchall())
    whole = None
    if table:
        whole = database.execute(f"FROM {table}")
        whole = grid([column[0] for column in whole.description], whole.fetchall())
    return {"table": whole, "answer": answer}


def python_alone(table, code):
    exec(compile(code, "example", "exec"), {})
    return {"table": None, "answer": None}


tools = {"pandas": with_pandas, "duckdb": with_duckdb, "python": python_alone}
results = []
for example in json.load(sys.stdin):
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            result = tools[example["tool"]](example["table"], example["code"])
    except Exception as error:
        sys.exit(f"{example['tool']}, {example['table']}: {error!r}\n{example['code']}")
    results.append({**result, "printed": printed.getvalue()})
json.dump(results, sys.stdout)
