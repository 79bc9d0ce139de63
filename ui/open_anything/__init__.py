"""Open anything: contacts, entries, openings, pages and actions by a few letters."""
