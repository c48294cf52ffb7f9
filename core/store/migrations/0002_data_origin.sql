-- Where a data version comes from, and what is known of it without reading its rows.

ALTER TABLE dataset_version ADD COLUMN parent_id INTEGER REFERENCES dataset_version (id); -- the version it follows
ALTER TABLE dataset_version ADD COLUMN location TEXT NOT NULL DEFAULT ''; -- path of a file that is referenced, not kept
ALTER TABLE dataset_version ADD COLUMN query TEXT NOT NULL DEFAULT '';    -- JSON: what database was asked, and what

CREATE TABLE dataset_sketch (
    dataset_version_id INTEGER PRIMARY KEY REFERENCES dataset_version (id),
    sketches BLOB NOT NULL                      -- of all columns, mergeable; see core/data/column_sketch.h
) STRICT;
