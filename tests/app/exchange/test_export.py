"""Taking out: private, whole or not at all, and harmless in a spreadsheet."""

import csv
import stat
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings

from app.errors import UserError
from app.exchange.export import WRITERS, write_text
from app.model.contact import Channel, KnownDate
from app.model.reflection import Reflection
from tests.support.books import new_book
from tests.support.strategies import books


@pytest.mark.parametrize("form", WRITERS)
def test_only_the_owner_may_read_it(form, book, tmp_path):
    path = tmp_path / "out"
    path.write_text("older")
    path.chmod(0o644)
    book.exchange.export(path, form)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.glob(".*")) == []


def test_what_fails_half_way_leaves_the_older_file(tmp_path):
    def pieces():
        yield "half"
        raise UserError("enough")

    path = tmp_path / "out.json"
    path.write_text("older")
    with pytest.raises(UserError):
        write_text(path, pieces())
    assert [one.read_text() for one in tmp_path.iterdir()] == ["older"]


def test_where_nothing_can_be_written(book, tmp_path):
    with pytest.raises(UserError, match="is a folder"):
        book.exchange.export(tmp_path, "json")
    with pytest.raises(UserError, match="is the book itself"):
        book.exchange.export(book.path, "json")
    with pytest.raises(UserError, match="cannot be written"):
        book.exchange.export(tmp_path / "no" / "out.json", "json")
    with pytest.raises(UserError, match="scroll is none of json"):
        book.exchange.export(tmp_path / "out", "scroll")


@settings(max_examples=25)
@given(books())
def test_no_cell_starts_a_formula(contents):
    with new_book() as book:
        book.records.put(contents.records)
        path = book.path.with_suffix(".csv")
        book.exchange.export(path, "csv")
        with path.open(newline="", encoding="utf-8") as file:
            rows = list(csv.reader(file))
        assert len(rows) == 1 + len(contents.contacts)
        cells = [cell for row in rows for cell in row]
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


@settings(max_examples=25)
@given(books())
def test_every_book_goes_out_in_every_format(contents):
    with new_book() as book:
        book.records.put(contents.records)
        for form in WRITERS:
            book.exchange.export(book.path.with_suffix(f".{form}"), form)


@pytest.fixture
def harbour_walk(book):
    """Write an entry with Ana, whose birthday is known."""
    ana = replace(book.contacts.blank("Ana Ruiz"), dates=(KnownDate("birthday", "--02-29"),),
                  channels=(Channel("handle", "@ana"),))  # fmt: skip
    book.contacts.save(ana)
    promise = replace(book.entries.blank_promise("send the map"), to=ana.uid, due="2026-12-01")
    book.entries.save(
        replace(
            book.entries.blank(),
            title="Harbour walk",
            body="We talked, and *laughed*.",
            contacts=(ana.uid,),
            place="Porto",
            mode="in person",
            duration_minutes=45,
            zone="Europe/Lisbon",
            reflections=(Reflection(contact=ana.uid, depth=4, note="a calm hour"),),
            promises=(promise,),
            tags=("sea",),
        )
    )


@pytest.mark.usefixtures("harbour_walk")
def test_the_journal_as_markdown(book, tmp_path):
    book.exchange.export(tmp_path / "out.md", "markdown")
    assert (
        (tmp_path / "out.md").read_text()
        == """# Journal

## 2026-11-20 Harbour walk

*16:30 · Europe/Lisbon · in person · Porto · 45 minutes*

With Ana Ruiz

We talked, and *laughed*.

- Ana Ruiz: depth 4; a calm hour

- [ ] send the map (me to Ana Ruiz, due 2026-12-01)

#sea
"""
    )


@pytest.mark.usefixtures("harbour_walk")
def test_the_journal_as_a_calendar(book, tmp_path):
    from icalendar import Calendar

    book.exchange.export(tmp_path / "out.ics", "ics")
    calendar = Calendar.from_ical((tmp_path / "out.ics").read_bytes())
    walk, birthday = calendar.walk("VEVENT")
    assert (walk["SUMMARY"], walk["LOCATION"]) == ("Harbour walk", "Porto")
    assert walk.decoded("DTSTART") == book.clock.now()
    assert walk.decoded("DURATION") == timedelta(minutes=45)
    assert birthday["SUMMARY"] == "Ana Ruiz: birthday"
    assert birthday["RRULE"]["FREQ"] == ["YEARLY"]
