-- What a run that was cut goes on from.

ALTER TABLE run ADD COLUMN checkpoint TEXT NOT NULL DEFAULT ''; -- digest of the newest checkpoint, empty for none
