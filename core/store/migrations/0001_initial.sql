-- Times are UTC milliseconds since 1970. Text is UTF-8 as it was given.

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE change (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    id TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    name TEXT PRIMARY KEY,
    role TEXT NOT NULL,                         -- data scientist | team lead
    added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE dataset (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE dataset_version (
    id INTEGER PRIMARY KEY,
    dataset_id INTEGER NOT NULL REFERENCES dataset (id),
    version INTEGER NOT NULL,
    digest TEXT NOT NULL,                       -- SHA-256 over the bytes' digest and the reading options
    object TEXT NOT NULL,                       -- SHA-256 of the uncompressed bytes
    options TEXT NOT NULL,                      -- JSON: how the bytes are read
    source TEXT NOT NULL,                       -- where the file came from
    note TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    column_count INTEGER NOT NULL,
    byte_count INTEGER NOT NULL,
    target TEXT NOT NULL,                       -- column to predict, empty when not said
    profile TEXT NOT NULL,                      -- JSON
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    UNIQUE (dataset_id, version),
    UNIQUE (dataset_id, digest)
) STRICT;

CREATE TABLE schema (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE schema_version (
    id INTEGER PRIMARY KEY,
    schema_id INTEGER NOT NULL REFERENCES schema (id),
    version INTEGER NOT NULL,
    body TEXT NOT NULL,                         -- JSON
    origin TEXT NOT NULL,                       -- what it was inferred from, such as bikes@1
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    UNIQUE (schema_id, version)
) STRICT;

CREATE TABLE schema_check (
    id INTEGER PRIMARY KEY,
    schema_version_id INTEGER NOT NULL REFERENCES schema_version (id),
    dataset_version_id INTEGER NOT NULL REFERENCES dataset_version (id),
    ok INTEGER NOT NULL,
    body TEXT NOT NULL,                         -- JSON: what was seen
    checked_at INTEGER NOT NULL,
    checked_by TEXT NOT NULL
) STRICT;
CREATE INDEX schema_check_by_data ON schema_check (dataset_version_id, id);

CREATE TABLE experiment (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE metric_direction (
    experiment_id INTEGER NOT NULL REFERENCES experiment (id),
    key TEXT NOT NULL,
    better TEXT NOT NULL,                       -- lower | higher
    PRIMARY KEY (experiment_id, key)
) STRICT;

CREATE TABLE run (
    id TEXT PRIMARY KEY,                        -- 32 hexadecimal digits
    experiment_id INTEGER NOT NULL REFERENCES experiment (id),
    name TEXT NOT NULL,
    status TEXT NOT NULL,                       -- running | finished | failed | killed | interrupted
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    person TEXT NOT NULL,
    specification TEXT NOT NULL,                -- TOML, whole
    seed INTEGER NOT NULL,
    environment TEXT NOT NULL,                  -- JSON: versions, processor, threads
    error TEXT NOT NULL,
    model_object TEXT NOT NULL,                 -- digest of the model file, empty while there is none
    pid INTEGER NOT NULL,
    process_start INTEGER NOT NULL,
    boot_id TEXT NOT NULL
) STRICT;
CREATE INDEX run_by_experiment ON run (experiment_id, started_at);

CREATE TABLE run_param (
    run_id TEXT NOT NULL REFERENCES run (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (run_id, key)
) STRICT;

CREATE TABLE run_tag (
    run_id TEXT NOT NULL REFERENCES run (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (run_id, key)
) STRICT;

CREATE TABLE run_data (
    run_id TEXT NOT NULL REFERENCES run (id),
    dataset_version_id INTEGER NOT NULL REFERENCES dataset_version (id),
    role TEXT NOT NULL,                         -- training
    PRIMARY KEY (run_id, dataset_version_id, role)
) STRICT;

-- One row for each accepted batch of metric points, until the run's points are sealed into chunks.
CREATE TABLE metric_inbox (
    id INTEGER PRIMARY KEY,
    run_id TEXT NOT NULL REFERENCES run (id),
    points BLOB NOT NULL
) STRICT;
CREATE INDEX metric_inbox_by_run ON metric_inbox (run_id, id);

CREATE TABLE metric_chunk (
    run_id TEXT NOT NULL REFERENCES run (id),
    key TEXT NOT NULL,
    part INTEGER NOT NULL,
    point_count INTEGER NOT NULL,
    points BLOB NOT NULL,
    PRIMARY KEY (run_id, key, part)
) STRICT;

CREATE TABLE metric_summary (
    run_id TEXT NOT NULL REFERENCES run (id),
    key TEXT NOT NULL,
    point_count INTEGER NOT NULL,
    last REAL,                                  -- NULL is NaN
    last_step INTEGER NOT NULL,
    min REAL,
    min_step INTEGER NOT NULL,
    max REAL,
    max_step INTEGER NOT NULL,
    first REAL,
    PRIMARY KEY (run_id, key)
) STRICT;

CREATE TABLE evaluation (
    id INTEGER PRIMARY KEY,
    run_id TEXT NOT NULL REFERENCES run (id),
    dataset_version_id INTEGER NOT NULL REFERENCES dataset_version (id),
    part TEXT NOT NULL,                         -- holdout | all
    row_count INTEGER NOT NULL,
    metrics TEXT NOT NULL,                      -- JSON: key -> value, lower, upper
    predictions TEXT NOT NULL,                  -- digest of row numbers, truth and predictions
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL
) STRICT;
CREATE INDEX evaluation_by_run ON evaluation (run_id, id);

CREATE TABLE model (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE model_version (
    id INTEGER PRIMARY KEY,
    model_id INTEGER NOT NULL REFERENCES model (id),
    version INTEGER NOT NULL,
    run_id TEXT NOT NULL REFERENCES run (id),
    object TEXT NOT NULL,                       -- digest of the model file
    stage TEXT NOT NULL,                        -- candidate | production | archived
    note TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    created_by TEXT NOT NULL,
    UNIQUE (model_id, version)
) STRICT;

CREATE TABLE promotion_request (
    id INTEGER PRIMARY KEY,
    model_version_id INTEGER NOT NULL REFERENCES model_version (id),
    environment TEXT NOT NULL,                  -- production
    status TEXT NOT NULL,                       -- open | approved | rejected | returned | withdrawn
    reason TEXT NOT NULL,
    requested_at INTEGER NOT NULL,
    requested_by TEXT NOT NULL,
    decided_at INTEGER,
    decided_by TEXT,
    decision_reason TEXT
) STRICT;
CREATE UNIQUE INDEX one_open_request ON promotion_request (model_version_id, environment) WHERE status = 'open';

CREATE TABLE audit (
    sequence INTEGER PRIMARY KEY,               -- 1, 2, 3 … without gaps
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,                       -- such as model.approve
    subject TEXT NOT NULL,                      -- such as demand@1
    body TEXT NOT NULL,                         -- JSON: old and new values, reason, digests
    previous TEXT NOT NULL,                     -- hash of the entry before, 64 zeros for the first
    hash TEXT NOT NULL
) STRICT;
