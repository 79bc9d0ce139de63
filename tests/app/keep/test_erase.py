"""After erasing, no byte of a contact is left in any file of the data folder."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.book import Book
from app.errors import UserError
from app.model.contact import Channel, CheckIn, KnownDate, Photo, Source
from app.model.entry import Attachment
from app.model.opening import Asked
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.model.uid import new_uid
from tests.support.books import START, Hands

CANARY = "Zyxquail"
NAME = f"{CANARY} Vantorp"


@pytest.fixture
def book(tmp_path):
    book = Book.open(tmp_path / "data" / "b.kithbook", Hands().clock)
    yield book
    book.close()


def whole(book):
    """Return a contact with a canary in every field."""
    return replace(
        book.contacts.blank(NAME),
        nickname=f"{CANARY}y",
        sort_name=f"Vantorp, {CANARY}",
        organisation=f"{CANARY} Ltd",
        field=f"{CANARY}ology",
        place=f"{CANARY} Bay",
        note=f"Likes {CANARY}s",
        met_how=f"by {CANARY}",
        tags=(f"t{CANARY}",),
        interests=(f"i{CANARY}",),
        channels=(Channel("email", f"{CANARY}@example.org"), Channel("handle", f"@{CANARY}")),
        dates=(KnownDate("other", "2020-02-02", f"{CANARY} day"),),
        custom=((f"c{CANARY}", f"v{CANARY}"),),
        photo=Photo("image/png", f"PNG{CANARY}".encode()),
        source=Source("vcard", f"FN:{NAME}"),
        check_ins=(CheckIn("2026-01-01", 4),),
    )


def filled(book):
    """Put the contact into everything that can name it; return it and a friend."""
    gone, friend = whole(book), replace(book.contacts.blank("Bo Lund"), note=f"Cousin of {NAME}.")
    book.contacts.save_many([gone, friend], "add")
    book.contacts.tie(gone.uid, friend.uid, "friend", f"through {NAME}")
    for people in ((gone.uid,), (gone.uid, friend.uid)):
        entry = book.entries.blank(START - timedelta(days=len(people)))
        entry = replace(
            entry,
            title=f"Tea with {NAME}",
            body=f"{NAME} told a story, and @{CANARY} laughed." if len(people) > 1 else CANARY * 9,
            contacts=people,
            reflections=(Reflection(contact=gone.uid, depth=4, note=f"{CANARY} was kind"),),
            promises=(
                Promise(uid=new_uid(START), text=f"{NAME} writes", by=gone.uid),
                Promise(uid=new_uid(START), text=f"Write to {NAME}"),
            ),
            attachments=(Attachment(f"{NAME} at sea.txt", "text/plain", b"-"),),
        )
        book.entries.save(entry)
        book.entries.save(replace(entry, body=f"{entry.body} More of it."))
    opening = replace(book.openings.blank("Job"), note=f"{NAME} knows", asked=(Asked(gone.uid),))
    book.openings.save(opening)
    book.contacts.delete([friend.uid])
    book.undo()
    thrown = replace(book.contacts.blank("Cy"), met_through=gone.uid, note=f"with {NAME}")
    book.contacts.save(thrown)
    book.contacts.delete([thrown.uid])
    book.duplicates.hold_apart(gone.uid, friend.uid)
    return gone, friend


def files_with(folder, *needles):
    return [
        (path.name, needle)
        for path in folder.rglob("*")
        if path.is_file()
        for needle in needles
        if needle.lower().encode() in path.read_bytes().lower()
    ]


def test_no_byte_is_left_in_any_file(book, tmp_path):
    gone, friend = filled(book)
    backups = tmp_path / "data" / "backups"
    book.keeping.back_up_by_date(backups)
    assert files_with(tmp_path, CANARY)
    failed = book.keeping.erase(gone.uid, "someone", backups)
    assert failed == []
    assert files_with(tmp_path, CANARY, CANARY[3:], gone.uid) == []
    assert book.keeping.check() == []
    assert book.contacts.get(friend.uid).note == "Cousin of someone."
    [left] = book.records.entries.each()
    assert (left.title, left.body.split(",")[0]) == ("Tea with someone", "someone told a story")
    assert left.contacts == (friend.uid,)
    assert [one.text for one in left.promises] == ["Write to someone"]
    assert [one.name for one in left.attachments] == ["someone at sea.txt"]
    assert book.duplicates.held_apart() == set()
    with pytest.raises(UserError):
        book.undo()
    book.close()
    assert files_with(tmp_path, CANARY, CANARY[3:], gone.uid) == []


def test_without_the_names_in_other_texts_these_stay_as_written(book, tmp_path):
    gone, friend = filled(book)
    book.keeping.erase(gone.uid)
    assert book.contacts.get(friend.uid).note == f"Cousin of {NAME}."
    assert files_with(tmp_path, gone.uid, "was kind") == []


def test_who_was_merged_into_the_contact_goes_too(book, tmp_path):
    gone, friend = filled(book)
    stays = replace(book.contacts.blank("Ana Reis"), note="My neighbour")
    book.contacts.save(stays)
    backups = tmp_path / "data" / "backups"
    book.keeping.back_up_by_date(backups)
    book.duplicates.merge(stays.uid, gone.uid)
    other = replace(book.contacts.blank(f"The {CANARY}"), note="A third time")
    book.contacts.save(other)
    book.duplicates.merge(stays.uid, other.uid)
    assert book.ledger.kept_steps("bin")
    assert book.keeping.erase(stays.uid, "someone", backups) == []
    words = (CANARY[3:], "Ana Reis", "My neighbour", gone.uid, stays.uid, other.uid, "third time")
    assert files_with(tmp_path, *words) == []
    assert book.contacts.get(friend.uid).note == "Cousin of someone."
    assert book.keeping.check() == []


def test_it_is_said_what_goes(book):
    gone, _ = filled(book)
    traces = book.keeping.traces(gone.uid)
    assert (len(traces.alone), traces.shared) == (1, 1)


def test_a_name_that_another_has_too_is_not_hidden(book):
    one, other = (book.contacts.blank("Ana Reis") for _ in range(2))
    book.contacts.save_many([one, replace(other, note="Ana Reis herself")], "add")
    book.keeping.erase(one.uid, "someone")
    assert book.contacts.get(other.uid).note == "Ana Reis herself"


def test_nobody_is_erased_twice(book):
    gone, _ = filled(book)
    book.keeping.erase(gone.uid)
    with pytest.raises(UserError, match="not in the book"):
        book.keeping.erase(gone.uid)
