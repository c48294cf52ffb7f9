-- What belongs to a run beside its numbers: files, and what was said while it ran.

CREATE TABLE run_file (
    run_id TEXT NOT NULL REFERENCES run (id),
    path TEXT NOT NULL,                         -- a name such as plots/roc.png, of no file system
    object TEXT NOT NULL,                       -- digest of its bytes
    byte_count INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    added_by TEXT NOT NULL,
    PRIMARY KEY (run_id, path)
) STRICT;

-- One row for each batch of lines; many of them are put together later.
CREATE TABLE run_log (
    run_id TEXT NOT NULL REFERENCES run (id),
    first_line INTEGER NOT NULL,                -- lines count from 0
    line_count INTEGER NOT NULL,
    byte_count INTEGER NOT NULL,                -- of the lines before they are packed
    lines BLOB NOT NULL,                        -- see core/runs/run_log_store.h
    PRIMARY KEY (run_id, first_line)
) STRICT;
