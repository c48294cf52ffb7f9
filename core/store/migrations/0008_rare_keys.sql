-- Keys that few runs of a segment have lie together here, many to a row: in run_column_segment each would take room
-- for 4,096 runs. What stands there for a key holds beside this.

CREATE TABLE run_rare_keys (
    segment INTEGER NOT NULL,
    version INTEGER NOT NULL,                   -- holds while it is that of run_segment
    kind TEXT NOT NULL,                         -- metric | param | tag
    first_key TEXT NOT NULL,                    -- the row has all keys from this one up to the next row's
    data BLOB NOT NULL,                         -- see core/runs/rare_keys.h
    PRIMARY KEY (segment, version, kind, first_key)
) STRICT;
