-- The words of promises and the names of attachments are found too.

CREATE VIRTUAL TABLE promise_fts USING fts5 (
    text,
    content = 'promise', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE TRIGGER promise_enters_fts AFTER INSERT ON promise BEGIN
    INSERT INTO promise_fts (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER promise_leaves_fts AFTER DELETE ON promise BEGIN
    INSERT INTO promise_fts (promise_fts, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER promise_changes_fts AFTER UPDATE OF text ON promise BEGIN
    INSERT INTO promise_fts (promise_fts, rowid, text) VALUES ('delete', old.id, old.text);
    INSERT INTO promise_fts (rowid, text) VALUES (new.id, new.text);
END;
INSERT INTO promise_fts (promise_fts) VALUES ('rebuild');

-- An attachment is known by its place in its entry: a row id of its own may change in a VACUUM.
CREATE UNIQUE INDEX attachment_by_key ON attachment (entry_id * 1048576 + position);
CREATE VIEW named_attachment AS SELECT entry_id * 1048576 + position AS id, name FROM attachment;
CREATE VIRTUAL TABLE attachment_fts USING fts5 (
    name,
    content = 'named_attachment', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE TRIGGER attachment_enters_fts AFTER INSERT ON attachment BEGIN
    INSERT INTO attachment_fts (rowid, name)
    VALUES (new.entry_id * 1048576 + new.position, new.name);
END;
CREATE TRIGGER attachment_leaves_fts AFTER DELETE ON attachment BEGIN
    INSERT INTO attachment_fts (attachment_fts, rowid, name)
    VALUES ('delete', old.entry_id * 1048576 + old.position, old.name);
END;
CREATE TRIGGER attachment_changes_fts AFTER UPDATE OF entry_id, position, name ON attachment BEGIN
    INSERT INTO attachment_fts (attachment_fts, rowid, name)
    VALUES ('delete', old.entry_id * 1048576 + old.position, old.name);
    INSERT INTO attachment_fts (rowid, name)
    VALUES (new.entry_id * 1048576 + new.position, new.name);
END;
INSERT INTO attachment_fts (attachment_fts) VALUES ('rebuild');
