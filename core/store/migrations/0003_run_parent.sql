-- A run that another run started, such as a trial of a search.

ALTER TABLE run ADD COLUMN parent_id TEXT REFERENCES run (id);
CREATE INDEX run_by_parent ON run (parent_id) WHERE parent_id IS NOT NULL;
