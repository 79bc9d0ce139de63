"""Journals of other programs become entries, once."""

import json

import pytest

from app.errors import UserError

DAY_ONE = {
    "metadata": {"version": "1.0"},
    "entries": [
        {
            "uuid": "0123456789ABCDEF0123456789ABCDEF",
            "creationDate": "2024-07-01T21:15:00Z",
            "timeZone": "Europe/Lisbon",
            "text": "# Harbour walk\n\nWe talked\\. And laughed\\!",
            "tags": ["sea"],
            "starred": True,
        },
        {"uuid": "x", "creationDate": "2024-07-02T08:00:00Z", "timeZone": "Mars/Base"},
        {"uuid": "y", "creationDate": "yesterday"},
    ],
}
JRNL = {
    "tags": {"@sea": 1},
    "entries": [
        {"title": "Harbour walk.", "body": "We talked.\n", "date": "2024-07-01", "time": "21:15",
         "tags": ["@sea"], "starred": False},
        {"title": "No such day", "body": "", "date": "2024-02-31", "time": "10:00", "tags": []},
    ],
}  # fmt: skip


def test_day_one(book, bring):
    plan = bring("Journal.json", json.dumps(DAY_ONE))
    assert plan.format == "dayone"
    assert [one.where for one in plan.problems] == ["entries[2].creationDate"]
    first, second = book.records.entries.each()
    assert first.uid == "01234567-89ab-cdef-0123-456789abcdef"
    assert (first.title, first.body) == ("Harbour walk", "We talked. And laughed!")
    assert (first.zone, first.tags) == ("Europe/Lisbon", ("sea", "starred"))
    assert first.happened_at.isoformat() == "2024-07-01T21:15:00+00:00"
    assert (second.body, second.zone) == ("", None)


def test_jrnl_in_local_time(book, bring):
    plan = bring("jrnl.json", json.dumps(JRNL))
    assert plan.format == "jrnl"
    assert [one.where for one in plan.problems] == ["entries[1].date"]
    (entry,) = book.records.entries.each()
    assert (entry.title, entry.body, entry.tags) == ("Harbour walk.", "We talked.", ("sea",))
    assert entry.happened_at.isoformat() == "2024-07-01T20:15:00+00:00"
    assert entry.zone == "Europe/Lisbon"


@pytest.mark.parametrize("content", [DAY_ONE, JRNL])
def test_bringing_a_journal_twice_changes_nothing(content, bring):
    text = json.dumps(content)
    new = bring("journal.json", text).entries.new
    again = bring("journal.json", text)
    assert (again.entries.new, again.entries.unchanged) == (0, new)


def test_other_json_is_refused(book, written):
    with pytest.raises(UserError, match="so this is not a book"):
        book.exchange.read(written("other.json", '{"entries": [{"name": "x"}]}'))
