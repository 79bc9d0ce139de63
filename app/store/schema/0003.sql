-- How a contact stood from which day on: the present standing too, where its day is known.

CREATE TABLE standing (
    contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
    day TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('active', 'resting', 'let go')),
    closing_note TEXT,
    PRIMARY KEY (contact_id, day)
) STRICT, WITHOUT ROWID;
CREATE INDEX standing_by_day ON standing (day);

INSERT INTO standing (contact_id, day, standing, closing_note)
SELECT id, standing_since, standing, CASE standing WHEN 'let go' THEN closing_note END
FROM contact WHERE standing_since IS NOT NULL;
