"""What peers take to find and order runs of a project of ours.

run_index_peer.py make-mlflow PROJECT DATABASE | make-duckdb PROJECT DATABASE: the same runs for a peer.
run_index_peer.py mlflow DATABASE QUESTION | duckdb DATABASE QUESTION: the seconds of one question, see
run_index_bench.h; of DuckDB also `groups`. The best of some in a row, after a first one that is not counted.
"""

import json
import os
import sqlite3
import sys
import time

import mlflow_peer

PATIENCE = 10  # seconds after which a question is not asked again
REPEATS = 5


def our_rows(project):
    return sqlite3.connect(f"file:{os.path.join(project, 'assay.db')}?mode=ro", uri=True)


def make_mlflow(project, path):
    """MLflow's tables, filled from ours run by run, as MLflow comes to have them."""
    database = sqlite3.connect(path)
    database.executescript(mlflow_peer.MLFLOW_SCHEMA)
    database.execute("ATTACH ? AS ours", (os.path.join(project, "assay.db"),))
    database.execute("INSERT INTO experiments SELECT id, name FROM ours.experiment")
    database.execute("INSERT INTO runs SELECT id, name, upper(status), started_at, ended_at, 'active', experiment_id "
                     "FROM ours.run")
    logged = "JOIN ours.run ON run.id = run_id ORDER BY run.started_at, run.id, key"
    database.execute(f"INSERT INTO params SELECT key, value, run_id FROM ours.run_param {logged}")
    database.execute(f"INSERT INTO tags SELECT key, value, run_id FROM ours.run_tag {logged}")
    database.execute("INSERT INTO latest_metrics SELECT key, coalesce(last, 0), 0, last_step, last IS NULL, run_id "
                     f"FROM ours.metric_summary {logged}")
    database.commit()


def make_duckdb(project, path):
    """One wide table of the columns that the questions are about."""
    import duckdb
    import pandas
    rows = pandas.DataFrame(our_rows(project).execute(
        "SELECT run.id, run.started_at, loss.last, accuracy.last, optimizer.value, depth.value FROM run "
        "LEFT JOIN metric_summary AS loss ON loss.run_id = run.id AND loss.key = 'loss' "
        "LEFT JOIN metric_summary AS accuracy ON accuracy.run_id = run.id AND accuracy.key = 'accuracy' "
        "LEFT JOIN run_param AS optimizer ON optimizer.run_id = run.id AND optimizer.key = 'optimizer' "
        "LEFT JOIN run_param AS depth ON depth.run_id = run.id AND depth.key = 'depth'").fetchall(),
        columns=["id", "started", "loss", "accuracy", "optimizer", "depth"])
    database = duckdb.connect(path)
    database.execute("CREATE TABLE runs AS SELECT * FROM rows")
    database.close()


def metric_order(direction):
    return (f"ORDER BY CASE WHEN sorted.is_nan = 1 THEN 1 WHEN sorted.value IS NULL THEN 2 ELSE 0 END, "
            f"sorted.value {direction}, runs.start_time DESC, runs.run_uuid")


def mlflow_sql(question, middle):
    """The SQL that SqlAlchemyStore.search_runs makes: filtered selects joined, the order's key joined outer."""
    head = "SELECT runs.* FROM runs "
    active = "WHERE runs.experiment_id IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10) AND runs.lifecycle_stage IN ('active') "

    def by(metric):
        return (f"LEFT OUTER JOIN (SELECT * FROM latest_metrics WHERE key = '{metric}') AS sorted "
                "ON runs.run_uuid = sorted.run_uuid ")

    if question == "first":
        return head + active + "ORDER BY runs.start_time DESC, runs.run_uuid LIMIT 100 OFFSET 0"
    if question == "filter":
        return (head + "JOIN (SELECT * FROM latest_metrics WHERE key = 'loss' AND value < 0.1) AS first "
                "ON runs.run_uuid = first.run_uuid JOIN (SELECT * FROM params WHERE key = 'optimizer' AND value = 'adam') "
                "AS second ON runs.run_uuid = second.run_uuid " + by("accuracy") + active + metric_order("DESC") +
                " LIMIT 100 OFFSET 0")
    return head + by("loss") + active + metric_order("ASC") + f" LIMIT 100 OFFSET {middle if question == 'deep' else 0}"


def duckdb_sql(question, middle):
    if question == "first":
        return "SELECT id FROM runs ORDER BY started DESC, id LIMIT 100"
    if question == "filter":
        return ("SELECT id FROM runs WHERE loss < 0.1 AND optimizer = 'adam' ORDER BY accuracy DESC, started DESC, id "
                "LIMIT 100")
    return f"SELECT id FROM runs ORDER BY loss, started DESC, id LIMIT 100 OFFSET {middle if question == 'deep' else 0}"


# Kept by DuckDB, so that no list is turned into objects of Python; NaN counts for nothing, as with us.
DUCKDB_GROUPS = """CREATE OR REPLACE TEMP TABLE grouped AS SELECT optimizer, depth,
    list(rowid ORDER BY started DESC, id) AS runs, avg(loss) FILTER (WHERE isfinite(loss)) AS mean,
    stddev_samp(loss) FILTER (WHERE isfinite(loss)) AS deviation, min(loss) FILTER (WHERE isfinite(loss)) AS least,
    max(loss) FILTER (WHERE isfinite(loss)) AS greatest FROM runs GROUP BY optimizer, depth"""


def duckdb_groups(database):
    database.execute(DUCKDB_GROUPS)
    return database.execute("SELECT optimizer, depth FROM grouped").fetchall()


def seconds_of(ask, expected=100):
    def once():
        begin = time.perf_counter()
        rows = ask()
        took = time.perf_counter() - begin
        assert len(rows) == expected
        return took

    best = once()
    if best > PATIENCE:
        return best
    return min(once() for _ in range(REPEATS))


def main():
    peer, path, last = sys.argv[1:4]
    if peer == "make-mlflow":
        make_mlflow(path, last)
        return
    if peer == "make-duckdb":
        make_duckdb(path, last)
        return
    if peer == "mlflow":
        database = sqlite3.connect(path)
        # As MLflow's store sets it.
        database.execute("PRAGMA case_sensitive_like = true")
    else:
        import duckdb
        database = duckdb.connect(path, read_only=True, config={"threads": 1})
    middle = database.execute("SELECT count(*) FROM runs").fetchone()[0] // 2
    if last == "groups":
        print(json.dumps({"seconds": seconds_of(lambda: duckdb_groups(database), expected=5 * 16)}))
        return
    sql = (mlflow_sql if peer == "mlflow" else duckdb_sql)(last, middle)
    print(json.dumps({"seconds": seconds_of(lambda: database.execute(sql).fetchall())}))


if __name__ == "__main__":
    main()
