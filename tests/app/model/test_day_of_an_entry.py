"""The day of an entry is that of the place where it happened, wherever the computer is now."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.book import Book
from app.model.entry import Entry
from tests.support.books import Hands

# Where clocks go forward and back by an hour, by half an hour, at midnight, and in the south.
EDGES = {
    "Europe/Lisbon": (date(2026, 3, 29), date(2026, 10, 25)),
    "America/New_York": (date(2026, 3, 8), date(2026, 11, 1)),
    "Australia/Lord_Howe": (date(2026, 10, 4), date(2026, 4, 5)),
    "America/Asuncion": (date(2023, 10, 1), date(2023, 3, 26)),
    "Pacific/Auckland": (date(2026, 9, 27), date(2026, 4, 5)),
}
CASES = [(zone, edge) for zone, edges in EDGES.items() for edge in edges]


def instants_around(zone, edge):
    """Return the UTC instants of every quarter of an hour from the day before to the day after."""
    start = datetime.combine(edge - timedelta(days=1), datetime.min.time(), ZoneInfo(zone))
    first = start.astimezone(UTC)
    return [first + timedelta(minutes=15 * step) for step in range(4 * 24 * 3)]


def offset_changes(zone, edge):
    offsets = {at.astimezone(ZoneInfo(zone)).utcoffset() for at in instants_around(zone, edge)}
    return len(offsets) == 2


@pytest.mark.parametrize(("zone", "edge"), CASES)
def test_the_day_is_read_off_a_clock_on_the_wall_there(zone, edge):
    assert offset_changes(zone, edge)
    for at in instants_around(zone, edge):
        entry = Entry(uid="x", happened_at=at, zone=zone, created_at=at, updated_at=at)
        offset = at.astimezone(ZoneInfo(zone)).utcoffset()
        assert entry.day == (at.replace(tzinfo=None) + offset).date()


@pytest.mark.parametrize(("zone", "edge"), CASES)
def test_the_day_never_moves_when_the_computer_travels(zone, edge, tmp_path):
    hands, path = Hands(zone=zone), tmp_path / "b.kithbook"
    book = Book.open(path, hands.clock)
    days = {}
    for at in instants_around(zone, edge)[::6]:
        hands.now = at
        entry = book.entries.blank()
        assert entry.day == hands.clock.today()
        book.entries.save(entry)
        days[entry.uid] = entry.day
    book.close()
    for elsewhere in EDGES:
        book = Book.open(path, Hands(zone=elsewhere).clock)
        for entry in book.records.entries.each():
            book.entries.save(replace(entry, body=f"read in {elsewhere}"))
        lines = book.entries.list.lines(book.entries.list.ids())
        assert {line.uid: line.day for line in lines} == days
        assert {one.uid: one.day for one in book.records.entries.each()} == days
        assert sum(book.entries.list.days(min(days.values()), max(days.values())).values()) == len(
            days
        )
        book.close()
