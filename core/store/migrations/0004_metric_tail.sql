-- Curves are summed up, sealed and packed in small steps, and a chunk tells what it holds without being unpacked.

-- A run whose curves are not yet all in chunks, or in more chunks than needed. Inbox rows of a run form a chain, newest
-- first, so that an index by run, which would touch a page for each run that logs, is not needed.
CREATE TABLE metric_tail (
    run_id TEXT PRIMARY KEY REFERENCES run (id),
    last_id INTEGER NOT NULL,                   -- the newest inbox row
    sealed_id INTEGER NOT NULL,                 -- rows up to this one are in chunks and gone
    summed_id INTEGER NOT NULL,                 -- rows up to this one are in the summaries
    summed_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    row_count INTEGER NOT NULL,                 -- of the inbox, what is left
    byte_count INTEGER NOT NULL,
    point_count INTEGER NOT NULL,
    key_count INTEGER NOT NULL,                 -- keys with points that are summed up but not sealed
    unsummed_rows INTEGER NOT NULL,
    unsummed_bytes INTEGER NOT NULL,
    loose_count INTEGER NOT NULL                -- chunks that could have been longer
) STRICT;

CREATE TABLE new_metric_inbox (
    id INTEGER PRIMARY KEY,                     -- the number of the change that told of it, so it only grows
    run_id TEXT NOT NULL REFERENCES run (id),
    previous_id INTEGER NOT NULL,               -- the run's inbox row before this one
    points BLOB NOT NULL
) STRICT;
INSERT INTO new_metric_inbox SELECT id, run_id, coalesce((SELECT max(earlier.id) FROM metric_inbox AS earlier
    WHERE earlier.run_id = metric_inbox.run_id AND earlier.id < metric_inbox.id), 0), points FROM metric_inbox ORDER BY id;
INSERT INTO metric_tail SELECT run_id, max(id), 0, max(id), 0, 0, count(*), sum(length(points)), 0, 1, 0, 0, 0
    FROM metric_inbox GROUP BY run_id;
DROP TABLE metric_inbox;
ALTER TABLE new_metric_inbox RENAME TO metric_inbox;

CREATE TABLE new_metric_chunk (
    run_id TEXT NOT NULL REFERENCES run (id),
    key TEXT NOT NULL,
    part INTEGER NOT NULL,
    point_count INTEGER NOT NULL,
    is_ordered INTEGER,                         -- steps never fall; NULL, as what follows: written before this was kept
    step_min INTEGER,
    step_max INTEGER,
    nan_count INTEGER,
    value_first REAL,                           -- NULL is NaN
    value_last REAL,
    value_min REAL,
    value_max REAL,
    points BLOB NOT NULL,
    PRIMARY KEY (run_id, key, part)
) STRICT;
INSERT INTO new_metric_chunk (run_id, key, part, point_count, points)
    SELECT run_id, key, part, point_count, points FROM metric_chunk ORDER BY run_id, key, part;
DROP TABLE metric_chunk;
ALTER TABLE new_metric_chunk RENAME TO metric_chunk;

ALTER TABLE metric_summary ADD COLUMN sealed_count INTEGER NOT NULL DEFAULT 0; -- points in chunks
ALTER TABLE metric_summary ADD COLUMN sealed_id INTEGER NOT NULL DEFAULT 0;    -- points of inbox rows up to this one are
UPDATE metric_summary SET sealed_count = coalesce((SELECT sum(metric_chunk.point_count) FROM metric_chunk
    WHERE metric_chunk.run_id = metric_summary.run_id AND metric_chunk.key = metric_summary.key), 0);
