"""What MLflow's tables take in SQLite, through Python's sqlite3."""

import math
import os
import sqlite3
import time
import uuid

# The tables of MLflow 2.x that take part, with their keys and indexes.
MLFLOW_SCHEMA = """
CREATE TABLE experiments (experiment_id INTEGER PRIMARY KEY, name VARCHAR(256) UNIQUE NOT NULL);
CREATE TABLE runs (run_uuid VARCHAR(32) NOT NULL PRIMARY KEY, name VARCHAR(250), status VARCHAR(9), start_time BIGINT,
    end_time BIGINT, lifecycle_stage VARCHAR(20), experiment_id INTEGER REFERENCES experiments (experiment_id));
CREATE TABLE metrics (key VARCHAR(250) NOT NULL, value FLOAT NOT NULL, timestamp BIGINT NOT NULL,
    run_uuid VARCHAR(32) NOT NULL REFERENCES runs (run_uuid), step BIGINT NOT NULL DEFAULT 0,
    is_nan BOOLEAN NOT NULL DEFAULT 0, PRIMARY KEY (key, timestamp, step, run_uuid, value, is_nan));
CREATE INDEX index_metrics_run_uuid ON metrics (run_uuid);
CREATE TABLE latest_metrics (key VARCHAR(250) NOT NULL, value FLOAT NOT NULL, timestamp BIGINT, step BIGINT NOT NULL,
    is_nan BOOLEAN NOT NULL, run_uuid VARCHAR(32) NOT NULL REFERENCES runs (run_uuid), PRIMARY KEY (key, run_uuid));
CREATE INDEX index_latest_metrics_run_uuid ON latest_metrics (run_uuid);
CREATE TABLE params (key VARCHAR(250) NOT NULL, value VARCHAR(8000) NOT NULL,
    run_uuid VARCHAR(32) NOT NULL REFERENCES runs (run_uuid), PRIMARY KEY (key, run_uuid));
CREATE INDEX index_params_run_uuid ON params (run_uuid);
CREATE TABLE tags (key VARCHAR(250) NOT NULL, value VARCHAR(5000),
    run_uuid VARCHAR(32) NOT NULL REFERENCES runs (run_uuid), PRIMARY KEY (key, run_uuid));
CREATE INDEX index_tags_run_uuid ON tags (run_uuid);
"""


def mlflow_database(folder):
    database = sqlite3.connect(os.path.join(folder, "mlflow.db"))
    database.executescript(MLFLOW_SCHEMA)
    database.execute("PRAGMA synchronous=FULL")
    database.execute("INSERT INTO experiments VALUES (1, 'bench')")
    database.commit()
    return database


def metrics_seconds(folder, points):
    """1,000 points in each transaction (the most that log_batch takes): rows, and the newest row of the key."""
    database = mlflow_database(folder)
    run = uuid.uuid4().hex
    database.execute("INSERT INTO runs VALUES (?, 'run', 'RUNNING', 0, NULL, 'active', 1)", (run,))
    database.commit()
    begin = time.perf_counter()
    for first in range(0, points, 1000):
        rows = [("loss", math.exp(-s * 1e-5) + 0.01 * math.sin(s), 1_700_000_000_000 + s * 37, run, s, 0)
                for s in range(first, min(points, first + 1000))]
        database.executemany("INSERT INTO metrics VALUES (?, ?, ?, ?, ?, ?)", rows)
        key, value, at, _, step, _ = rows[-1]
        database.execute("INSERT INTO latest_metrics VALUES (?, ?, ?, ?, 0, ?) ON CONFLICT (key, run_uuid) DO UPDATE SET "
                         "value = excluded.value, timestamp = excluded.timestamp, step = excluded.step",
                         (key, value, at, step, run))
        database.commit()
    return time.perf_counter() - begin


def runs_seconds(folder, count):
    """The runs of an experiment, then their parameters, metrics and tags, gathered by run as MLflow's store does."""
    database = mlflow_database(folder)
    for i in range(count):
        run = uuid.uuid4().hex
        database.execute("INSERT INTO runs VALUES (?, ?, 'FINISHED', ?, ?, 'active', 1)", (run, f"run {i}", i, i + 1))
        database.executemany("INSERT INTO params VALUES (?, ?, ?)", [(f"p{k}", str(i % (k + 7)), run) for k in range(5)])
        database.executemany("INSERT INTO latest_metrics VALUES (?, ?, ?, 0, 0, ?)",
                             [(f"m{k}", math.sin(i * (k + 1)), i, run) for k in range(5)])
    database.commit()
    begin = time.perf_counter()
    runs = {row[0]: (row, {}, {}, {}) for row in database.execute(
        "SELECT run_uuid, name, status, start_time, end_time, lifecycle_stage, experiment_id FROM runs "
        "WHERE experiment_id IN (1) AND lifecycle_stage IN ('active') ORDER BY start_time DESC, run_uuid")}
    ids = list(runs)
    # SQLAlchemy's selectin loading asks for 500 parents at a time.
    for first in range(0, len(ids), 500):
        chunk = ids[first:first + 500]
        marks = ",".join("?" * len(chunk))
        for place, query in ((1, "SELECT run_uuid, key, value FROM params"),
                             (2, "SELECT run_uuid, key, value, timestamp, step, is_nan FROM latest_metrics"),
                             (3, "SELECT run_uuid, key, value FROM tags")):
            for row in database.execute(f"{query} WHERE run_uuid IN ({marks})", chunk):
                runs[row[0]][place][row[1]] = row[2:]
    assert len(runs) == count
    return time.perf_counter() - begin
