-- What people do with runs once they are there: notes, an archive, a trash, and a history of who changed what.

ALTER TABLE run ADD COLUMN note TEXT NOT NULL DEFAULT '';       -- Markdown
ALTER TABLE run ADD COLUMN archived_at INTEGER;                 -- out of sight, but kept
ALTER TABLE run ADD COLUMN trashed_at INTEGER;                  -- goes for good when the trash is emptied

CREATE TABLE run_edit (
    id INTEGER PRIMARY KEY,
    run_id TEXT NOT NULL REFERENCES run (id),
    at INTEGER NOT NULL,
    person TEXT NOT NULL,
    field TEXT NOT NULL,                        -- name | note | tag | archived | trashed
    key TEXT NOT NULL,                          -- of a tag, else empty
    before TEXT,                                -- NULL: there was none
    after TEXT
) STRICT;
CREATE INDEX run_edit_by_run ON run_edit (run_id, id);

-- A view of the table of runs that the project's people share.
CREATE TABLE saved_view (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,                         -- JSON: filter, order, columns, groups, charts
    changed_at INTEGER NOT NULL,
    changed_by TEXT NOT NULL
) STRICT;

-- What the watchdog saw about a run's curves.
CREATE TABLE run_alarm (
    run_id TEXT NOT NULL REFERENCES run (id),
    kind TEXT NOT NULL,                         -- not_a_number | divergence | plateau | overfitting | rate_jump
    key TEXT NOT NULL,
    step INTEGER NOT NULL,                      -- the point that shows it
    sentence TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (run_id, kind, key)
) STRICT;

-- Where the code stood that a run was started from, as git tells it.
CREATE TABLE run_code (
    run_id TEXT PRIMARY KEY REFERENCES run (id),
    folder TEXT NOT NULL,
    commit_id TEXT NOT NULL,                    -- empty before the first commit
    branch TEXT NOT NULL,                       -- empty when none is checked out
    diff TEXT NOT NULL,                         -- digest of the uncommitted changes, empty for none
    is_cut INTEGER NOT NULL,                    -- the diff was longer than what is kept
    untracked INTEGER NOT NULL                  -- files that git does not know
) STRICT;

-- What an experiment wants other than usual, such as no watchdog.
CREATE TABLE experiment_setting (
    experiment_id INTEGER NOT NULL REFERENCES experiment (id),
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (experiment_id, key)
) STRICT;
