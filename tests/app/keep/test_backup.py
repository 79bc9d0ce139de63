"""Backups are checked, replace no good one by a bad one, and grow fewer with age."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.book import Book
from app.errors import UserError
from app.keep.backup import backups_in, thin
from tests.support.books import Hands, new_book, written
from tests.support.processes import killed, with_book
from tests.support.strategies import books

CLOCK = Hands().clock


@settings(max_examples=12)
@given(books())
def test_a_backup_is_the_book(contents):
    with new_book() as book:
        book.records.put(contents.records)
        made = book.keeping.back_up(book.path.with_name("copy.kithbook"))
        copy = Book.open(made, CLOCK)
        assert written(copy) == written(book)
        copy.close()


def test_a_backup_while_another_process_writes_is_whole(tmp_path):
    path = tmp_path / "b.kithbook"
    writer = with_book(
        path,
        "for i in range(10**6):\n"
        "    book.entries.save(replace(book.entries.blank(), body=f'word{i}'))\n"
        "    print(i, flush=True)\n",
    )
    for number in range(5):
        acknowledged = int(writer.stdout.readline())
        reader = Book.open_to_read(path, CLOCK)
        made = reader.keeping.back_up(tmp_path / f"copy{number}.kithbook")
        reader.close()
        copy = Book.open(made, CLOCK)
        assert copy.keeping.check() == []
        assert copy.entries.list.count() > acknowledged
        copy.close()
    killed(writer)


def test_a_backup_that_fails_its_check_replaces_nothing(tmp_path):
    with new_book() as book:
        book.contacts.save(book.contacts.blank("Ana"))
        target = book.keeping.back_up(tmp_path / "copy.kithbook")
        good = target.read_bytes()
        book.records.db.run("UPDATE contact SET entry_count = 7")
        with pytest.raises(UserError, match="did not pass its check"):
            book.keeping.back_up(target)
        assert target.read_bytes() == good
        assert [one.name for one in tmp_path.iterdir()] == ["copy.kithbook"]


@pytest.mark.parametrize("target", ["nowhere/copy.kithbook", "."])
def test_a_backup_that_cannot_be_written_says_so(target, tmp_path):
    with new_book() as book, pytest.raises(UserError, match="folder"):
        book.keeping.back_up(tmp_path / target)


def test_dated_backups_are_found_newest_first(tmp_path):
    hands = Hands()
    with new_book(hands) as book:
        assert book.keeping.last_backup(tmp_path) is None
        made = []
        for _ in range(3):
            made.append(book.keeping.back_up_by_date(tmp_path))
            hands.move(days=1)
        assert [path for _, path in backups_in(tmp_path, "b")] == made[::-1]
        assert book.keeping.last_backup(tmp_path) == datetime.fromisoformat("2026-11-22T16:30")


moments = st.datetimes(datetime.fromisoformat("2020-01-01"), datetime.fromisoformat("2026-12-31"))


@given(st.lists(moments, min_size=1, max_size=60))
def test_thinning_keeps_the_last_days_and_months_and_the_newest(tmp_path_factory, times):
    folder = tmp_path_factory.mktemp("backups")
    for at in times:
        (folder / f"b-{at:%Y-%m-%d-%H%M%S}.kithbook").touch()
    (folder / "b-of-mine.kithbook").touch()
    thin(folder, "b")
    left = [at for at, _ in backups_in(folder, "b")]
    stamps = sorted({at.replace(microsecond=0) for at in times}, reverse=True)
    days = list(dict.fromkeys(at.date() for at in stamps))[:14]
    months = list(dict.fromkeys((at.year, at.month) for at in stamps))[:24]
    assert left[0] == stamps[0]
    assert {at.date() for at in left} >= set(days)
    assert {(at.year, at.month) for at in left} >= set(months)
    assert len(left) <= len(days) + len(months)
    assert (folder / "b-of-mine.kithbook").exists()
    thin(folder, "b")
    assert [at for at, _ in backups_in(folder, "b")] == left


def test_a_backup_a_day_for_three_years_leaves_a_fortnight_and_two_years(tmp_path):
    last = datetime.fromisoformat("2026-11-20T09:00")
    for ago in range(3 * 365):
        at = last - timedelta(days=ago)
        (tmp_path / f"b-{at:%Y-%m-%d-%H%M%S}.kithbook").touch()
        thin(tmp_path, "b")
    left = [at for at, _ in backups_in(tmp_path, "b")]
    assert sum(last - at < timedelta(days=14) for at in left) == 14
    assert len(Counter((at.year, at.month) for at in left)) == 24


def test_a_version_of_an_entry_is_in_the_backup_too(tmp_path):
    hands = Hands()
    with new_book(hands) as book:
        entry = replace(book.entries.blank(), body="first")
        book.entries.save(entry)
        hands.move(minutes=11)
        book.entries.save(replace(entry, body="second"))
        copy = Book.open(book.keeping.back_up(tmp_path / "copy.kithbook"), CLOCK)
        assert [one.entry.body for one in copy.entries.versions(entry.uid)] == ["first"]
        copy.close()
