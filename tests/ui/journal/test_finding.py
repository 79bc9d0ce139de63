"""One field finds by words and operators, completes them, and F3 goes on through what it found."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.book import Book
from app.model.entry import Entry
from ui.journal.search_words import typed_before, without_piece
from ui.journal.view import JournalView
from ui.widgets.chip import Chip

MakeView = Callable[[], JournalView]


@pytest.fixture
def view(book: Book, make_view: MakeView) -> JournalView:
    ana = book.contacts.blank("Ana Ünal")
    book.contacts.save(ana)
    for title, body, contacts, tags in (
        ("One", "coffee by the harbour, more coffee", (ana.uid,), ("work",)),
        ("Two", "rain", (), ("workshop",)),
        ("Three", "Coffee again", (), ()),
    ):
        blank = book.entries.blank()
        entry: Entry = replace(blank, title=title, body=body, contacts=contacts, tags=tags)
        book.entries.save(replace(entry, place="Harbour Bar" if title == "Two" else None))
    return make_view()


def keys(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def press(key: Qt.Key, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(QApplication.focusWidget(), key, held)


def titles(view: JournalView) -> list[str | None]:
    rows = range(view.list.model.rowCount())
    return sorted(str(line.title) for row in rows if (line := view.list.model.line(row)))


def test_a_name_is_completed_and_becomes_a_chip_that_can_be_taken_out(view: JournalView) -> None:
    view.focus_search()
    keys("coffee @an")
    assert view.list.completer.is_open
    press(Qt.Key.Key_Tab)
    assert view.list.search.text() == 'coffee @"Ana Ünal" '
    assert titles(view) == ["One"]
    assert view.list.filters.captions() == ["@Ana Ünal"]
    (chip,) = [one for one in view.list.filters.findChildren(Chip) if one.isVisible()]
    chip.setFocus()
    press(Qt.Key.Key_Delete)
    assert view.list.search.text() == "coffee"
    assert titles(view) == ["One", "Three"]
    assert not view.list.filters.isVisible()


def test_operators_are_offered_and_stepped_through(view: JournalView) -> None:
    view.focus_search()
    keys("pl")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert view.list.search.text() == "place:"
    assert view.list.completer.is_open
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert view.list.search.text() == 'place:"Harbour Bar" '
    assert titles(view) == ["Two"]
    assert view.list.model.sections[0][1] == 1


def test_an_intent_is_completed_by_its_name(view: JournalView) -> None:
    view.focus_search()
    keys("intent:be")
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert view.list.search.text() == 'intent:"be introduced" '
    assert view.list.filters.captions() == ["intent: be introduced"]


def test_escape_closes_the_choices_first(view: JournalView) -> None:
    view.focus_search()
    keys("#wor")
    press(Qt.Key.Key_Escape)
    assert not view.list.completer.is_open
    assert view.list.search.text() == "#wor"
    assert titles(view) == ["One", "Two"]


def test_what_is_not_understood_is_said(view: JournalView) -> None:
    view.focus_search()
    keys("rain on:blue")
    assert view.list.filters.captions() == ["Not understood: on:blue"]
    assert titles(view) == ["Two"]


def test_f3_goes_through_every_found_word_and_back(view: JournalView) -> None:
    view.focus_search()
    keys("coffee")
    seen = []
    for back in (False,) * 4 + (True,) * 3:
        press(Qt.Key.Key_F3, back)
        cursor = view.editor.body.textCursor()
        seen.append((view.editor.title.text(), cursor.selectionStart(), cursor.selectedText()))
    first, second = ("One", 0, "coffee"), ("One", 28, "coffee")
    other = ("Three", 0, "Coffee")
    rounds = [first, second, other]
    at = rounds.index(seen[0])
    assert seen[:4] == [rounds[(at + step) % 3] for step in range(4)]
    assert seen[4:] == [rounds[(at + 3 - step) % 3] for step in (1, 2, 3)]
    assert len(view.editor.body.extraSelections()) >= 1
    view.list.search.clear()
    assert view.editor.body.extraSelections() == []


def test_the_entries_of_a_tag_a_place_and_a_contact_are_a_press_away(view: JournalView) -> None:
    view.editor.people.entries_asked.emit('@"Ana Ünal"')
    assert titles(view) == ["One"]
    view.editor.entries_asked.emit("#workshop")
    assert titles(view) == ["Two"]


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("a @An", (2, "contact", "An", False)),
        ('x -tag:"my t', (2, "tag", "my t", True)),
        ("#", (0, "tag", "", False)),
        ("on:", (0, "on", "", False)),
        ("bef", (0, "", "bef", False)),
        ("", (0, "", "", False)),
        ('"two wo', None),
        ("a,b", None),
    ],
)
def test_the_piece_at_the_caret(text: str, typed: tuple[object, ...] | None) -> None:
    found = typed_before(text, len(text))
    assert (tuple(found) if found else None) == typed


def test_a_piece_is_taken_out() -> None:
    assert without_piece("a #b c", 2, 4) == "a c"
