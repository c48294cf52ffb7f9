"""What other tools take for a table in a CSV file, in a process of its own on one thread.

Usage: table_peers.py pandas|polars|duckdb read|describe FILE. Prints {"seconds", "peak_bytes"}.
"""

import json
import resource
import sys
import time


def pandas_seconds(describe, path):
    import pandas

    begin = time.perf_counter()
    table = pandas.read_csv(path)
    if describe:
        table.describe(include="all")
    return time.perf_counter() - begin


def polars_seconds(describe, path):
    import os

    os.environ["POLARS_MAX_THREADS"] = "1"
    import polars

    begin = time.perf_counter()
    table = polars.read_csv(path)
    if describe:
        table.describe()
    return time.perf_counter() - begin


def duckdb_seconds(describe, path):
    import duckdb

    database = duckdb.connect()
    database.execute("PRAGMA threads = 1")
    begin = time.perf_counter()
    if describe:
        database.execute(f"SUMMARIZE SELECT * FROM read_csv('{path}')").fetchall()
    else:
        database.execute(f"CREATE TABLE data AS SELECT * FROM read_csv('{path}')")
    return time.perf_counter() - begin


def main(peer, work, path):
    seconds = {"pandas": pandas_seconds, "polars": polars_seconds, "duckdb": duckdb_seconds}[peer](work == "describe", path)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    print(json.dumps({"seconds": seconds, "peak_bytes": peak}))


if __name__ == "__main__":
    main(*sys.argv[1:])
