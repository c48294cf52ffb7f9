-- Marks each run whose rows change, in the transaction that changes them, so that no verb can forget it and no segment
-- of the run index grows stale. Triggers of the connection, made anew by each writer: none is taken from the file, since
-- one in a project from elsewhere could only deceive. Once a transaction is enough for a run, which keeps a batch of
-- points cheap: the writer empties run_marked at the start of each.

CREATE TEMP TABLE run_marked (run_id TEXT PRIMARY KEY) WITHOUT ROWID;

-- DELETE and INSERT: an OR clause of the statement that fires a trigger would take the place of one in it.
CREATE TEMP TRIGGER run_inserted AFTER INSERT ON main.run
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = NEW.id) BEGIN
    INSERT INTO run_number (run_id) VALUES (NEW.id) ON CONFLICT (run_id) DO NOTHING;
    INSERT INTO run_marked (run_id) VALUES (NEW.id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = NEW.id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = NEW.id;
END;
CREATE TEMP TRIGGER run_updated AFTER UPDATE ON main.run
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = NEW.id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (NEW.id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = NEW.id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = NEW.id;
END;
CREATE TEMP TRIGGER run_deleted AFTER DELETE ON main.run
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = OLD.id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (OLD.id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = OLD.id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = OLD.id;
END;
CREATE TEMP TRIGGER run_param_inserted AFTER INSERT ON main.run_param
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = NEW.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (NEW.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = NEW.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = NEW.run_id;
END;
CREATE TEMP TRIGGER run_param_updated AFTER UPDATE ON main.run_param
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = NEW.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (NEW.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = NEW.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = NEW.run_id;
END;
CREATE TEMP TRIGGER run_param_moved AFTER UPDATE OF run_id ON main.run_param
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = OLD.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (OLD.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = OLD.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = OLD.run_id;
END;
CREATE TEMP TRIGGER run_param_deleted AFTER DELETE ON main.run_param
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = OLD.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (OLD.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = OLD.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = OLD.run_id;
END;
CREATE TEMP TRIGGER run_tag_inserted AFTER INSERT ON main.run_tag
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = NEW.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (NEW.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = NEW.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = NEW.run_id;
END;
CREATE TEMP TRIGGER run_tag_updated AFTER UPDATE ON main.run_tag
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = NEW.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (NEW.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = NEW.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = NEW.run_id;
END;
CREATE TEMP TRIGGER run_tag_moved AFTER UPDATE OF run_id ON main.run_tag
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = OLD.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (OLD.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = OLD.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = OLD.run_id;
END;
CREATE TEMP TRIGGER run_tag_deleted AFTER DELETE ON main.run_tag
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = OLD.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (OLD.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = OLD.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = OLD.run_id;
END;
CREATE TEMP TRIGGER run_data_inserted AFTER INSERT ON main.run_data
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = NEW.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (NEW.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = NEW.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = NEW.run_id;
END;
CREATE TEMP TRIGGER run_data_updated AFTER UPDATE ON main.run_data
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = NEW.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (NEW.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = NEW.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = NEW.run_id;
END;
CREATE TEMP TRIGGER run_data_moved AFTER UPDATE OF run_id ON main.run_data
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = OLD.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (OLD.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = OLD.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = OLD.run_id;
END;
CREATE TEMP TRIGGER run_data_deleted AFTER DELETE ON main.run_data
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = OLD.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (OLD.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = OLD.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = OLD.run_id;
END;
CREATE TEMP TRIGGER metric_summary_inserted AFTER INSERT ON main.metric_summary
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = NEW.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (NEW.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = NEW.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = NEW.run_id;
END;
CREATE TEMP TRIGGER metric_summary_updated AFTER UPDATE ON main.metric_summary
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = NEW.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (NEW.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = NEW.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = NEW.run_id;
END;
CREATE TEMP TRIGGER metric_summary_moved AFTER UPDATE OF run_id ON main.metric_summary
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = OLD.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (OLD.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = OLD.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = OLD.run_id;
END;
CREATE TEMP TRIGGER metric_summary_deleted AFTER DELETE ON main.metric_summary
WHEN NOT EXISTS (SELECT 1 FROM run_marked WHERE run_id = OLD.run_id) BEGIN
    INSERT INTO run_marked (run_id) VALUES (OLD.run_id);
    DELETE FROM run_dirty WHERE number IN (SELECT number FROM run_number WHERE run_id = OLD.run_id);
    INSERT INTO run_dirty (number) SELECT number FROM run_number WHERE run_id = OLD.run_id;
END;
