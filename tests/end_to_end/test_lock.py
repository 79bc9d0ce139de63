"""A book behind a passphrase: the window asks for it, locks again, and sets another one."""

import pytest
from PySide6.QtWidgets import QApplication

from app.keep.unlock import has_passphrase

WORDS = "four quiet words"


def is_open(person):
    return person.shell is not None and person.program.window.centralWidget() is person.shell


@pytest.fixture
def locked(person, paths):
    """Return somebody who has written an entry and locked the book."""
    person.keys("Ctrl+N")
    person.write("Tea with @Ana and the quiet harbour")
    person.choose_from_more("Passphrase …")
    for name in ("New passphrase", "The same once more"):
        person.click(person.finds(name))
        person.write(WORDS)
    person.press("Lock the book")
    person.until(lambda: person.sees("open with the new passphrase now"))
    assert has_passphrase(paths.book)
    person.keys("Ctrl+L")
    person.until(lambda: person.shell is None)
    return person


def open_with(person, passphrase):
    """Write over what stands in the field, where the keys go."""
    person.until(person.finds("Passphrase").hasFocus)
    person.write(passphrase)
    person.keys("Return")


def test_nothing_is_seen_until_the_passphrase_is_right(locked):
    assert locked.sees("Your book is locked")
    assert not [one for one in QApplication.allWidgets() if "harbour" in one.accessibleName()]
    open_with(locked, "five loud words")
    locked.until(lambda: locked.sees("This passphrase does not open book.kithbook."))
    assert locked.shell is None
    open_with(locked, WORDS)
    locked.until(lambda: is_open(locked))
    found = locked.ask(lambda book: [one.title for one in book.records.entries.each()])
    assert any("harbour" in title for title in found)


def test_a_locked_book_asks_at_the_next_start(locked, start, paths):
    locked.keys("Ctrl+Q")
    locked.until(lambda: not locked.program.window.isVisible())
    again = start()
    assert again.sees("Your book is locked")
    open_with(again, WORDS)
    again.until(lambda: is_open(again))
    again.until(lambda: again.go("journal").list.model.rowCount() == 1)


def test_the_passphrase_is_changed_and_removed_by_who_knows_it(locked, paths):
    open_with(locked, WORDS)
    locked.until(lambda: is_open(locked))
    locked.choose_from_more("Passphrase …")
    locked.press("Remove it")
    locked.until(lambda: locked.sees("This passphrase does not open"))
    locked.click(locked.finds("Present passphrase"))
    locked.write(WORDS)
    locked.press("Remove it")
    locked.until(lambda: locked.sees("open without a passphrase now"))
    assert not has_passphrase(paths.book)
    locked.keys("Ctrl+L")
    assert is_open(locked)
    assert locked.ask(lambda book: book.keeping.check()) == []


def test_leaving_while_it_is_being_locked_waits_for_the_lock(person, paths):
    person.choose_from_more("Passphrase …")
    for name in ("New passphrase", "The same once more"):
        person.click(person.finds(name))
        person.write(WORDS)
    person.press("Lock the book")
    person.keys("Escape")
    person.until(lambda: person.sees("open with the new passphrase now"))
    person.keys("Ctrl+L")
    person.until(lambda: person.sees("Your book is locked"))
    assert has_passphrase(paths.book)


def test_two_different_passphrases_change_nothing(person, paths):
    person.choose_from_more("Passphrase …")
    for name, words in (("New passphrase", "one"), ("The same once more", "two")):
        person.click(person.finds(name))
        person.write(words)
    person.press("Lock the book")
    assert person.sees("These are two different passphrases.")
    person.keys("Escape")
    person.rests()
    assert not has_passphrase(paths.book)
