"""The sample book: what it holds, that it is always the same, and that it grows."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.book import Book
from app.capture.boxes import boxes_in
from app.clock import fixed_clock
from app.errors import UserError
from app.model.json_contact import contact_to_json
from app.model.json_entry import entry_to_json
from app.model.json_opening import opening_to_json
from app.sample.fill import Size, fill
from app.sample.remove import remove_sample

CLOCK = fixed_clock(datetime(2026, 11, 23, 18, 0, tzinfo=UTC), "Europe/Lisbon")


def made(path: Path, size: Size, clock=CLOCK) -> Book:
    book = Book.open(path, clock)
    fill(book.records, clock, size)
    return book


def whole(book: Book) -> list[object]:
    return [
        *map(contact_to_json, book.records.contacts.each()),
        *map(entry_to_json, book.records.entries.each()),
        *map(opening_to_json, book.records.openings.each()),
    ]


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    book = made(tmp_path_factory.mktemp("sample") / "sample.kithbook", Size())
    yield book
    book.close()


def test_sixty_contacts_and_450_entries_over_three_years(sample):
    entries = list(sample.records.entries.each())
    assert len(list(sample.records.contacts.each())) == 60
    assert len(entries) == 450
    assert (entries[-1].happened_at - entries[0].happened_at).days > 2.5 * 365
    assert entries[-1].happened_at <= CLOCK.now()


def test_it_is_whole(sample):
    assert sample.keeping.check() == []


def test_rising_steady_fading_and_unclear_contacts(sample):
    uids = [one.uid for one in sample.records.contacts.each()]
    verdicts = [sample.trends.of(uid, "depth").verdict for uid in uids]
    words, firm = (
        Counter(one.word for one in verdicts),
        Counter(one.word for one in verdicts if one.firm),
    )
    assert firm["rising"] >= 3
    assert firm["fading"] >= 2
    assert words["steady"] >= 3
    assert words["not clear yet"] and words["too few"]


def test_those_of_the_pictures_go_as_they_should(sample):
    def word(name):
        return sample.trends.of(sample.contacts.resolve(name).uid, "depth").verdict.word

    assert word("Ines Okafor") == "rising"
    assert word("@quietlamp") == "rising"
    assert word("Rafael Duarte") == "fading"
    assert word("Mei-Ling Hsu") == "steady"


def test_handles_standings_ties_promises_check_ins_and_openings(sample):
    contacts = list(sample.records.contacts.each())
    promises = [one for entry in sample.records.entries.each() for one in entry.promises]
    assert sum(one.is_handle for one in contacts) >= 5
    assert Counter(one.standing for one in contacts)["resting"] == 3
    assert [one.closing_note for one in contacts if one.standing == "let go"].count(None) == 0
    assert sum(len(one.ties) for one in contacts) > 20
    assert {one.state for one in promises} == {"open", "kept", "dropped"}
    assert any(one.closed_on and one.due and one.closed_on > one.due for one in promises)
    assert any(one.check_ins for one in contacts)
    assert len(list(sample.records.openings.each())) == 5


def test_hard_names_are_among_them(sample):
    names = {one.name for one in sample.records.contacts.each()}
    assert {"石井 直子", "ليلى حداد"} <= names
    assert max(map(len, names)) > 60


def test_titles_seldom_come_back(sample):
    titles = [one.title for one in sample.records.entries.each()]
    assert len(set(titles)) > 0.85 * len(titles)


def test_no_text_has_an_unfilled_blank(sample):
    for entry in sample.records.entries.each():
        texts = [entry.title, entry.body, *(one.text for one in entry.promises)]
        assert not [text for text in texts if "{" in text or "}" in text]


def test_nothing_happened_in_the_future_or_before_it_was_known(sample):
    for entry in sample.records.entries.each():
        assert entry.happened_at <= entry.created_at <= CLOCK.now()
        assert all(one.closed_on is None or one.closed_on <= "2026-11-23" for one in entry.promises)


def test_the_same_seed_and_clock_make_the_same_book(tmp_path, sample):
    again = made(tmp_path / "again.kithbook", Size())
    assert whole(again) == whole(sample)
    again.close()


def test_another_seed_makes_another_book(tmp_path, sample):
    other = made(tmp_path / "other.kithbook", Size(seed=2))
    assert whole(other) != whole(sample)
    other.close()


@pytest.mark.parametrize(
    ("contacts", "entries", "years"), [(1, 1, 1), (5, 40, 1), (60, 10, 2), (300, 700, 10)]
)
def test_any_size_is_kept_to_the_letter(tmp_path, contacts, entries, years):
    book = made(tmp_path / "sized.kithbook", Size(contacts, entries, years))
    kept = list(book.records.entries.each())
    assert len(list(book.records.contacts.each())) == contacts
    assert len(kept) == entries
    assert (CLOCK.now() - kept[0].happened_at).days <= years * 366
    assert book.keeping.check() == []
    book.close()


def test_a_leap_day_has_an_earlier_year(tmp_path):
    clock = fixed_clock(datetime(2028, 2, 29, 12, tzinfo=UTC))
    book = made(tmp_path / "leap.kithbook", Size(), clock)
    assert book.entries.list.count() == 450
    book.close()


def test_a_book_with_words_in_it_is_refused(sample):
    with pytest.raises(UserError, match="not empty"):
        fill(sample.records, CLOCK, Size())


def test_removing_leaves_no_trace(tmp_path):
    book = made(tmp_path / "sample.kithbook", Size(5, 5))
    book.keeping.back_up_by_date(tmp_path / "backups")
    book.close()
    remove_sample(tmp_path / "sample.kithbook", tmp_path / "backups")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_each_box_is_a_promise_of_its_entry(sample):
    boxes = [
        (one, box) for one in sample.records.entries.each() for box in boxes_in(one.body, one.day)
    ]
    assert boxes
    for entry, box in boxes:
        assert (box.text, box.is_ticked) in [
            (one.text, one.state != "open") for one in entry.promises
        ]
