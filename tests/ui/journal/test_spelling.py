"""Words that nothing knows are marked in a pause; names, own words and other languages are not."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.app.spelling.test_spelling import dictionary, needs_library
from ui.context import Context
from ui.journal.spelling import LANGUAGE_KEY, WORDS_KEY
from ui.journal.view import JournalView

pytestmark = needs_library
KNOWN = "we walked along the harbour and i asked a beginner question of tide tides"


@pytest.fixture
def view(context: Context, tmp_path: Path, qtbot: QtBot) -> JournalView:
    """Return the journal on a computer with one small English dictionary, beginning an entry."""
    words = dictionary(tmp_path / "dictionaries", "en_GB", KNOWN)
    view = JournalView(replace(context, dictionaries=lambda: {"en_GB": words}))
    qtbot.addWidget(view)
    view.resize(1164, 860)
    with qtbot.waitExposed(view):
        view.show()
    view.new_entry([])
    view.editor.body.setFocus()
    return view


def marked(view: JournalView) -> list[str]:
    """Return the words that are underlined by waves."""
    found: list[str] = []
    block = view.editor.body.document().firstBlock()
    while block.isValid():
        found += [
            block.text()[looks.start : looks.start + looks.length]
            for looks in block.layout().formats()
            if looks.format.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
        ]
        block = block.next()
    return found


def wait_for_marks(view: JournalView, qtbot: QtBot) -> None:
    """Wait until the pause after the last letter is over; what it finds comes at once here."""
    qtbot.waitUntil(lambda: not view.editor.spelling._pause.isActive())


def write(view: JournalView, text: str) -> None:
    view.editor.body.insertPlainText(text)


def menu_at(view: JournalView, word: str) -> QMenu:
    """Return the menu that opens on a word."""
    body = view.editor.body
    cursor = body.document().find(word)
    cursor.setPosition(cursor.selectionStart() + 1)
    place = body.cursorRect(cursor).center() + QPoint(2, 0)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, body.mapToGlobal(place))
    QApplication.sendEvent(body.viewport(), event)
    return [one for one in body.findChildren(QMenu) if one.isVisible()][-1]


def choose(menu: QMenu, caption: str) -> None:
    action = next(one for one in menu.actions() if one.text() == caption)
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_wrong_words_are_marked_once_they_are_left(view: JournalView, qtbot: QtBot) -> None:
    write(view, "We walked along the harbuor")
    wait_for_marks(view, qtbot)
    assert marked(view) == []
    write(view, " and **askd** a `teh` #tyde")
    qtbot.waitUntil(lambda: marked(view) == ["harbuor", "askd"])
    write(view, " beginner")
    assert marked(view) == ["harbuor", "askd"]


def test_names_of_contacts_are_never_wrong(
    book: Book, context: Context, view: JournalView, qtbot: QtBot
) -> None:
    book.contacts.save(book.contacts.blank("Zuri Okafor"))
    write(view, "Zuri and Okafor’s tide, along Zurri ")
    qtbot.waitUntil(lambda: marked(view) == ["Zurri"])
    change = book.contacts.save(book.contacts.blank("Zurri"))
    context.session.changed.emit(change)
    qtbot.waitUntil(lambda: marked(view) == [])


def test_a_suggestion_is_one_step_of_undo(view: JournalView, qtbot: QtBot) -> None:
    write(view, "the harbuor and ")
    qtbot.waitUntil(lambda: marked(view) == ["harbuor"])
    choose(menu_at(view, "harbuor"), "harbour")
    assert view.editor.body.text() == "the harbour and "
    view.editor.body.undo()
    assert view.editor.body.text() == "the harbuor and "


def test_words_of_ones_own_stay_with_the_book(book: Book, view: JournalView, qtbot: QtBot) -> None:
    write(view, "the bathymetry and ")
    qtbot.waitUntil(lambda: marked(view) == ["bathymetry"])
    choose(menu_at(view, "bathymetry"), "Add “bathymetry” to my words")
    assert marked(view) == []
    assert book.settings.get(WORDS_KEY) == ["bathymetry"]
    choose(menu_at(view, "bathymetry"), "Remove “bathymetry” from my words")
    assert marked(view) == ["bathymetry"]
    assert book.settings.get(WORDS_KEY) is None


def test_it_can_be_turned_off_and_on(book: Book, view: JournalView, qtbot: QtBot) -> None:
    write(view, "the harbuor and ")
    qtbot.waitUntil(lambda: marked(view) == ["harbuor"])
    for caption, kept, shown in (
        ("Off", "off", []),
        ("British English", "en_GB", ["harbuor"]),
    ):
        view.editor.more.click()
        menu = [one for one in view.editor.findChildren(QMenu) if one.title() == "Spelling"][-1]
        next(one for one in menu.actions() if one.text() == caption).trigger()
        assert book.settings.get(LANGUAGE_KEY) == kept
        assert marked(view) == shown


def test_a_text_of_another_language_is_left_alone(view: JournalView, qtbot: QtBot) -> None:
    write(view, "Encontrei a Ana no porto e falámos muito tempo ")
    wait_for_marks(view, qtbot)
    assert marked(view) == []


def test_nothing_happens_without_a_dictionary(
    make_view: Callable[[], JournalView], qtbot: QtBot
) -> None:
    view = make_view()
    view.new_entry([])
    view.editor.body.setFocus()
    write(view, "teh harbuor and ")
    wait_for_marks(view, qtbot)
    assert marked(view) == []
    assert "Cut" in [
        one.text().split("\t")[0].replace("&", "") for one in menu_at(view, "teh").actions()
    ]


def test_a_text_that_is_only_read_has_no_marks(book: Book, view: JournalView, qtbot: QtBot) -> None:
    entry = replace(book.entries.blank(), title="Walk", body="the harbuor and tide")
    book.entries.save(entry)
    view.list.search.setFocus()
    view.show_target(entry.uid)
    wait_for_marks(view, qtbot)
    assert marked(view) == []
    view.editor.body.setFocus()
    qtbot.waitUntil(lambda: marked(view) == ["harbuor"])
