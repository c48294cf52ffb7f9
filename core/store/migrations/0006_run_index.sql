-- Columns of runs, 4,096 runs to a segment, so that a million of them are found at once. The rows of run and of the
-- tables below it stay the truth: triggers (core/store/run_marks.sql) mark each run whose rows change, and a segment's
-- value stands only for runs that are not marked. A migration that changes rows of runs has to mark them itself.

CREATE TABLE run_number (
    number INTEGER PRIMARY KEY,                 -- 1, 2, 3 …; run n lies in segment (n - 1) / 4096
    run_id TEXT NOT NULL UNIQUE                 -- stays when the run goes, so that no number means two runs
) STRICT;

CREATE TABLE run_dirty (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, -- newer with each change of the run
    number INTEGER NOT NULL UNIQUE
) STRICT;

CREATE TABLE run_segment (
    segment INTEGER PRIMARY KEY,
    version INTEGER NOT NULL                    -- the newest sequence that went into it
) STRICT;

CREATE TABLE run_column (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                         -- attribute | param | tag | last | min | max | first | count
    key TEXT NOT NULL,
    UNIQUE (kind, key)
) STRICT;

CREATE TABLE run_column_segment (
    column_id INTEGER NOT NULL REFERENCES run_column (id),
    segment INTEGER NOT NULL,
    data BLOB NOT NULL,                         -- see core/runs/run_index_column.h
    PRIMARY KEY (column_id, segment)
) STRICT;

-- Looking for runs whose process is gone must not read every run.
CREATE INDEX run_running ON run (id) WHERE status = 'running';

INSERT INTO run_number (run_id) SELECT id FROM run ORDER BY started_at, id;
INSERT INTO run_dirty (number) SELECT number FROM run_number ORDER BY number;
