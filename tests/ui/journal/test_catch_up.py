"""Catching up: a key a contact writes that we met, called or wrote; nothing is counted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from app.book import Book
from app.model.entry import Entry
from tests.ui.journal.conftest import NOW
from ui.journal.catch_up_dialog import CatchUpDialog
from ui.journal.view import JournalView

MakeView = Callable[[], JournalView]


@pytest.fixture
def people(book: Book) -> dict[str, str]:
    """Return contacts by name: some usual, one met lately, one long ago, one at rest."""
    uids = {}
    for name, days_ago in (("Ana", (20, 40, 60)), ("Kit", (30, 50)), ("Bo", (25,)),
                           ("Lately", (3, 20)), ("Old", (500,)), ("Rest", (30,))):  # fmt: skip
        contact = book.contacts.blank(name)
        if name == "Rest":
            contact = replace(contact, standing="resting", standing_since="2026-11-01")
        book.contacts.save(contact)
        uids[name] = contact.uid
        for days in days_ago:
            entry = book.entries.blank(NOW - timedelta(days=days))
            book.entries.save(replace(entry, title="x", contacts=(contact.uid,)))
    return uids


def dialog_of(view: JournalView) -> CatchUpDialog:
    QTest.mouseClick(view.list.catch_up, Qt.MouseButton.LeftButton)
    return view.findChildren(CatchUpDialog)[-1]


def press(dialog: CatchUpDialog, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(dialog.focusWidget() or dialog, key)


def noted(book: Book) -> list[tuple[str, str | None, date]]:
    lines = book.entries.list.without_note(date(2026, 11, 10), date(2026, 11, 24))
    unwritten: list[Entry] = [book.entries.get(line.uid) for line in lines if not line.title]
    names = [book.contacts.get(one.contacts[0]).name for one in unwritten]
    return sorted((name, one.mode, one.day) for name, one in zip(names, unwritten, strict=True))


def test_one_key_each(book: Book, people: dict[str, str], make_view: MakeView) -> None:
    dialog = dialog_of(make_view())
    assert [row.title.text() for row in dialog.rows] == ["Ana", "Kit", "Bo"]
    assert QApplication.activeModalWidget() is dialog
    press(dialog, Qt.Key.Key_M, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_C, Qt.Key.Key_W)
    today, before = date(2026, 11, 24), date(2026, 11, 22)
    expected = [("Ana", "in person", today), ("Bo", "letter", before), ("Kit", "call", before)]
    assert noted(book) == expected
    assert dialog.rows[1].second.text() == "✓ called, 22 Nov 2026"


def test_a_key_too_many_is_taken_back_and_another_replaces_it(
    book: Book, people: dict[str, str], make_view: MakeView
) -> None:
    dialog = dialog_of(make_view())
    press(dialog, Qt.Key.Key_M, Qt.Key.Key_M)
    press(dialog, Qt.Key.Key_Up, Qt.Key.Key_Backspace, Qt.Key.Key_Up, Qt.Key.Key_W)
    assert noted(book) == [("Ana", "letter", date(2026, 11, 24))]


def test_the_days_are_those_of_a_fortnight(people: dict[str, str], make_view: MakeView) -> None:
    dialog = dialog_of(make_view())
    press(dialog, Qt.Key.Key_Right)
    assert "today" in dialog.day.text()
    press(dialog, *[Qt.Key.Key_Left] * 20)
    assert dialog.day.text() == "Day: Wednesday, 11 November (13 days ago)"


def test_by_the_pointer_too_and_no_count_anywhere(
    book: Book, people: dict[str, str], make_view: MakeView
) -> None:
    dialog = dialog_of(make_view())
    button = dialog.rows[2].findChildren(QPushButton)[1]
    assert button.accessibleName() == "Called Bo"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert noted(book) == [("Bo", "call", date(2026, 11, 24))]
    assert "overdue" not in dialog.day.text()


def test_an_empty_book_says_so(make_view: MakeView) -> None:
    dialog = dialog_of(make_view())
    assert dialog.rows == []
