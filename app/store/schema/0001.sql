-- Instants are microseconds since 1970 in UTC; days are ISO texts; NULL means unknown, never zero.

CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_kind TEXT NOT NULL CHECK (name_kind IN ('real', 'handle')),
    sort_name TEXT,
    nickname TEXT,
    pronouns TEXT,
    organisation TEXT,
    role TEXT,
    field TEXT,
    place TEXT,
    proximity INTEGER CHECK (proximity BETWEEN 1 AND 5),
    prestige INTEGER CHECK (prestige BETWEEN 1 AND 5),
    known_since TEXT,
    met_how TEXT,
    met_through_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
    standing TEXT NOT NULL CHECK (standing IN ('active', 'resting', 'let go')),
    standing_since TEXT,
    closing_note TEXT,
    rhythm_days INTEGER CHECK (rhythm_days >= 1),
    note TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    sort_key TEXT NOT NULL,
    entry_count INTEGER NOT NULL DEFAULT 0,
    last_met_at INTEGER
) STRICT;
CREATE INDEX contact_by_name ON contact (sort_key, id);
CREATE INDEX contact_by_last_met ON contact (last_met_at DESC, sort_key, id);
CREATE INDEX contact_by_standing ON contact (standing, last_met_at DESC, sort_key, id);
CREATE INDEX contact_by_field ON contact (field) WHERE field IS NOT NULL;
CREATE INDEX contact_by_met_through ON contact (met_through_id) WHERE met_through_id IS NOT NULL;

CREATE TABLE channel (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'web', 'handle', 'address', 'other')),
    label TEXT,
    value TEXT NOT NULL,
    PRIMARY KEY (contact_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX channel_by_value ON channel (value);

CREATE TABLE known_date (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('birthday', 'anniversary', 'other')),
    label TEXT,
    date TEXT NOT NULL,
    PRIMARY KEY (contact_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE tie (
    id INTEGER PRIMARY KEY,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    kind TEXT,
    note TEXT
) STRICT;
CREATE INDEX tie_by_contact ON tie (contact_id, other_id);
CREATE INDEX tie_by_other ON tie (other_id, contact_id);

CREATE TABLE custom_field (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (contact_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_tag (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (contact_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_tag_by_tag ON contact_tag (tag, contact_id);

CREATE TABLE interest (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    interest TEXT NOT NULL,
    PRIMARY KEY (contact_id, interest)
) STRICT, WITHOUT ROWID;
CREATE INDEX interest_by_interest ON interest (interest, contact_id);

CREATE TABLE photo (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    media_type TEXT NOT NULL,
    data BLOB NOT NULL
) STRICT;

CREATE TABLE source (
    contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
    format TEXT NOT NULL,
    raw TEXT
) STRICT;

CREATE TABLE check_in (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    closeness INTEGER NOT NULL CHECK (closeness BETWEEN 1 AND 7),
    PRIMARY KEY (contact_id, day)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE contact_fts USING fts5 (
    names, facts, note,
    content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
CREATE TRIGGER contact_leaves_fts AFTER DELETE ON contact BEGIN
    DELETE FROM contact_fts WHERE rowid = old.id;
END;

CREATE TABLE entry (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    happened_at INTEGER NOT NULL,
    zone TEXT,
    day TEXT NOT NULL,
    title TEXT,
    body TEXT NOT NULL,
    mode TEXT CHECK (mode IN ('in person', 'call', 'chat', 'letter', 'online')),
    place TEXT,
    duration_minutes INTEGER CHECK (duration_minutes >= 0),
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_by_moment ON entry (happened_at, uid);
CREATE INDEX entry_by_day ON entry (day);

CREATE TABLE entry_contact (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    happened_at INTEGER NOT NULL,
    PRIMARY KEY (entry_id, contact_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_contact_by_contact ON entry_contact (contact_id, happened_at, entry_id);

CREATE TABLE reflection (
    id INTEGER PRIMARY KEY,
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    happened_at INTEGER NOT NULL,
    day TEXT NOT NULL,
    depth INTEGER CHECK (depth BETWEEN 1 AND 5),
    growth INTEGER CHECK (growth BETWEEN 1 AND 5),
    relatability INTEGER CHECK (relatability BETWEEN 1 AND 5),
    safety INTEGER CHECK (safety BETWEEN 1 AND 5),
    gave INTEGER CHECK (gave BETWEEN 1 AND 5),
    received INTEGER CHECK (received BETWEEN 1 AND 5),
    note TEXT,
    UNIQUE (entry_id, contact_id)
) STRICT;
CREATE INDEX reflection_by_contact ON reflection (
    contact_id, happened_at, depth, growth, relatability, safety, gave, received, day, entry_id
);

CREATE TABLE promise (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    by_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
    to_me INTEGER NOT NULL DEFAULT 0 CHECK (to_me IN (0, 1)),
    to_id INTEGER REFERENCES contact (id) ON DELETE SET NULL,
    due TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'dropped')),
    closed_on TEXT
) STRICT;
CREATE INDEX promise_by_entry ON promise (entry_id, position);
CREATE INDEX promise_by_state ON promise (state, due);
CREATE INDEX promise_by_maker ON promise (by_id) WHERE by_id IS NOT NULL;
CREATE INDEX promise_by_receiver ON promise (to_id) WHERE to_id IS NOT NULL;

CREATE TABLE entry_intent (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    intent TEXT NOT NULL,
    PRIMARY KEY (entry_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE entry_tag (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (entry_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_tag_by_tag ON entry_tag (tag, entry_id);

CREATE TABLE attachment (
    entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (entry_id, position)
) STRICT;

CREATE VIRTUAL TABLE entry_fts USING fts5 (
    title, body, place,
    content = 'entry', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE TRIGGER entry_enters_fts AFTER INSERT ON entry BEGIN
    INSERT INTO entry_fts (rowid, title, body, place)
    VALUES (new.id, new.title, new.body, new.place);
END;
CREATE TRIGGER entry_leaves_fts AFTER DELETE ON entry BEGIN
    INSERT INTO entry_fts (entry_fts, rowid, title, body, place)
    VALUES ('delete', old.id, old.title, old.body, old.place);
END;
CREATE TRIGGER entry_changes_fts AFTER UPDATE OF title, body, place ON entry BEGIN
    INSERT INTO entry_fts (entry_fts, rowid, title, body, place)
    VALUES ('delete', old.id, old.title, old.body, old.place);
    INSERT INTO entry_fts (rowid, title, body, place)
    VALUES (new.id, new.title, new.body, new.place);
END;

CREATE VIEW noted_reflection AS SELECT id, note FROM reflection WHERE note IS NOT NULL;
CREATE VIRTUAL TABLE reflection_fts USING fts5 (
    note,
    content = 'noted_reflection', content_rowid = 'id',
    tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
CREATE TRIGGER reflection_enters_fts AFTER INSERT ON reflection WHEN new.note IS NOT NULL BEGIN
    INSERT INTO reflection_fts (rowid, note) VALUES (new.id, new.note);
END;
CREATE TRIGGER reflection_leaves_fts AFTER DELETE ON reflection WHEN old.note IS NOT NULL BEGIN
    INSERT INTO reflection_fts (reflection_fts, rowid, note) VALUES ('delete', old.id, old.note);
END;

CREATE TRIGGER meeting_counts AFTER INSERT ON entry_contact BEGIN
    UPDATE contact SET entry_count = entry_count + 1,
        last_met_at = max(coalesce(last_met_at, new.happened_at), new.happened_at)
    WHERE id = new.contact_id;
END;
CREATE TRIGGER meeting_uncounts AFTER DELETE ON entry_contact BEGIN
    UPDATE contact SET entry_count = entry_count - 1,
        last_met_at = (
            SELECT max(happened_at) FROM entry_contact WHERE contact_id = old.contact_id
        )
    WHERE id = old.contact_id;
END;

CREATE TABLE entry_version (
    id INTEGER PRIMARY KEY,
    entry_uid TEXT NOT NULL,
    at INTEGER NOT NULL,
    record TEXT NOT NULL
) STRICT;
CREATE INDEX entry_version_by_entry ON entry_version (entry_uid, at);

CREATE TABLE opening (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    organisation TEXT,
    closes_on TEXT,
    stage TEXT NOT NULL CHECK (stage IN ('idea', 'preparing', 'sent', 'talking', 'closed')),
    note TEXT,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE opening_field (
    opening_id INTEGER NOT NULL REFERENCES opening (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    field TEXT NOT NULL,
    PRIMARY KEY (opening_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE asked (
    opening_id INTEGER NOT NULL REFERENCES opening (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    day TEXT,
    outcome TEXT,
    PRIMARY KEY (opening_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX asked_by_contact ON asked (contact_id);

CREATE TABLE setting (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE review_draft (
    id INTEGER PRIMARY KEY,
    period TEXT NOT NULL UNIQUE,
    draft TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

-- A step that can be taken back: for each record, how it was before (NULL: it was not there).
CREATE TABLE step (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('bin', 'import')),
    label TEXT NOT NULL
) STRICT;
CREATE TABLE step_record (
    step_id INTEGER NOT NULL REFERENCES step (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('contact', 'entry', 'opening')),
    uid TEXT NOT NULL,
    before TEXT,
    PRIMARY KEY (step_id, position)
) STRICT, WITHOUT ROWID;
