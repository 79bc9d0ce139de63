"""Openings in their list and on their page, by keys and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.openings.conftest import context_of, show
from ui.context import Context
from ui.openings.view import OpeningsView
from ui.theme import load_theme
from ui.widgets.tick_box import TickBox

LEFT = Qt.MouseButton.LeftButton
DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


def titles(view: OpeningsView) -> list[str]:
    model = view.panel.model
    return [model.index(row).data() for row in range(model.rowCount())]


def type_into(field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def lead(book: Book) -> object:
    return book.openings.resolve("Data lead")


def test_what_closes_soonest_comes_first_and_is_read_aloud(view: OpeningsView) -> None:
    assert titles(view) == ["Data lead", "Baker"]
    said = view.panel.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Data lead, Open data · closes 5 Dec, Preparing"


def test_the_page_says_whom_to_ask_and_why(view: OpeningsView) -> None:
    first, second = view.page.people.rows()
    assert first.contact.accessibleName().startswith("Ana Reis, Field: Open data · Knows Cat Vale")
    assert (first.tie.text(), first.balance.text()) == ("Moderate tie", "Gave 1, received 3")
    assert second.contact.accessibleName() == "Cat Vale, Works at Reef"
    assert second.tie.text() == "No entries yet"
    assert "1 entry" in first.contact.accessibleDescription()


def test_the_ways_in_are_told_as_text(view: OpeningsView) -> None:
    said = view.page.ways.picture.accessibleDescription()
    assert said.splitlines() == ["Ana Reis → Cat Vale → Reef", "Cat Vale → Reef"]


def test_ways_in_by_key(view: OpeningsView, qtbot: QtBot) -> None:
    picture = view.page.ways.picture
    picture.setFocus()
    QTest.keyClick(picture, Qt.Key.Key_Right)
    name = picture.accessibleName().removeprefix("Ways in, at ")
    with qtbot.waitSignal(view.open_requested) as asked:
        QTest.keyClick(picture, Qt.Key.Key_Return)
    assert asked.args[0] == "contact"
    assert name in ("Ana Reis", "Cat Vale")


def test_a_promise_to_the_first_is_kept_first(view: OpeningsView, book: Book) -> None:
    (box,) = view.page.before.findChildren(TickBox)
    assert box.accessibleName() == "Send the map"
    QTest.mouseClick(box, LEFT)
    assert book.entries.list.promises("open") == []


def test_asking_is_recorded_and_begins_an_entry(
    view: OpeningsView, book: Book, qtbot: QtBot
) -> None:
    ana = book.contacts.resolve("Ana Reis").uid
    with qtbot.waitSignal(view.write_requested) as asked:
        QTest.mouseClick(view.page.people.rows()[0].ask_button, LEFT)
    assert asked.args == [[ana]]
    assert [(one.contact, one.on) for one in lead(book).asked] == [(ana, "2026-11-24")]
    QTest.mouseClick(view.page.people.rows()[0].ask_button, LEFT)
    assert len(lead(book).asked) == 1
    assert len(view.page.asked.rows()) == 1


def test_an_outcome_is_written_and_a_row_taken_away(
    view: OpeningsView, book: Book, context: Context, qtbot: QtBot
) -> None:
    view.panel.list.setFocus()
    QTest.keyClick(view.panel.list, Qt.Key.Key_Down)
    (row,) = view.page.asked.rows()
    assert row.outcome.text() == "Told me the wage"
    type_into(row.outcome, "Nothing yet")
    assert book.openings.resolve("Baker").asked[0].outcome == "Nothing yet"
    assert view.page.asked.rows() == [row]
    with qtbot.waitSignal(context.session.undo_offered):
        QTest.mouseClick(row.remove_button, LEFT)
    assert book.openings.resolve("Baker").asked == ()
    context.session.undo()
    assert [one.outcome.text() for one in view.page.asked.rows()] == ["Nothing yet"]


def test_everything_is_edited_in_place(view: OpeningsView, book: Book) -> None:
    header = view.page.header
    type_into(header.organisation, "Kelp Society")
    type_into(header.fields, "Law, , Open data, Law")
    type_into(header.closes, "in 2 weeks")
    QTest.mouseClick(header.stages.findChildren(QAbstractButton)[2], LEFT)
    one = lead(book)
    assert (one.organisation, one.fields) == ("Kelp Society", ("Law", "Open data"))
    assert (one.closes_on, one.stage) == ("2026-12-08", "sent")
    type_into(header.closes, " ")
    assert lead(book).closes_on is None


def test_what_is_no_day_is_said_and_changes_nothing(view: OpeningsView, book: Book) -> None:
    type_into(view.page.header.closes, "when it suits")
    assert view.page.header.problem.isVisible()
    assert lead(book).closes_on == "2026-12-05"
    type_into(view.page.header.closes, "6 Dec")
    assert not view.page.header.problem.isVisible()


def test_words_half_typed_stay_under_the_hands(view: OpeningsView, book: Book) -> None:
    field = view.page.header.fields
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Law, ")
    field.flush()
    assert lead(book).fields == ("Law",)
    assert field.text() == "Law, "


def test_a_new_opening_waits_for_its_title(view: OpeningsView, book: Book) -> None:
    QTest.mouseClick(view.panel.new_button, LEFT)
    title = view.page.header.title
    assert title.hasFocus()
    assert title.textCursor().selectedText() == "New opening"
    QTest.keyClicks(title, "Head of kites")
    view.flush()
    assert {one.title for one in book.openings.all()} == {"Data lead", "Baker", "Head of kites"}


def test_an_empty_title_becomes_the_one_before(view: OpeningsView, book: Book) -> None:
    view.page.header.begin_title()
    QTest.keyClick(view.page.header.title, Qt.Key.Key_Delete)
    view.panel.list.setFocus()
    assert view.page.header.title.text() == "Data lead"
    assert lead(book).title == "Data lead"


def test_typing_is_kept_when_another_opening_is_chosen(view: OpeningsView, book: Book) -> None:
    view.page.header.begin_title()
    QTest.keyClicks(view.page.header.title, "Chief of tides")
    view.show_target(book.openings.resolve("Baker").uid)
    assert view.page.header.title.text() == "Baker"
    assert book.openings.resolve("tides").organisation == "Reef"


def test_delete_is_taken_back(
    view: OpeningsView, context: Context, book: Book, qtbot: QtBot
) -> None:
    view.panel.list.setFocus()
    with qtbot.waitSignal(context.session.undo_offered) as offered:
        QTest.keyClick(view.panel.list, Qt.Key.Key_Delete)
    assert offered.args == ["Opening deleted"]
    assert titles(view) == ["Baker"]
    assert view.page.header.title.text() == "Baker"
    context.session.undo()
    assert titles(view) == ["Data lead", "Baker"]
    assert view.page.header.title.text() == "Baker"


def test_the_note_is_kept(view: OpeningsView, book: Book) -> None:
    view.page.note.field.setFocus()
    view.page.note.field.setPlainText("Ask about the tides")
    view.flush()
    assert lead(book).note == "Ask about the tides"


def test_an_empty_book_offers_one_thing_to_do(
    empty_book: Book, qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    view = show(context_of(empty_book, qapp, tmp_path), qtbot)
    assert view.panel.empty.isVisible()
    QTest.mouseClick(view.panel.empty.button, LEFT)
    assert [one.title for one in empty_book.openings.all()] == ["New opening"]
    assert not view.page.people.rows()


def test_what_changes_elsewhere_is_seen_on_return(
    view: OpeningsView, book: Book, context: Context
) -> None:
    view.hide()
    ana = book.contacts.resolve("Ana Reis")
    context.session.write(lambda book: book.contacts.delete([ana.uid]))
    view.show()
    assert [one.contact.accessibleName() for one in view.page.people.rows()] == [
        "Cat Vale, Works at Reef"
    ]


def test_every_control_has_a_name(view: OpeningsView) -> None:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
    controls = [one for kind in kinds for one in view.findChildren(kind) if one.isVisible()]
    assert len(controls) > 12
    assert [type(one) for one in controls if not one.accessibleName()] == []


def test_tab_reaches_everything_in_its_order(view: OpeningsView, qtbot: QtBot) -> None:
    QTest.mouseClick(view.page.people.rows()[0].ask_button, LEFT)
    qtbot.waitUntil(view.page.people.rows()[0].isVisible)
    view.activateWindow()
    view.panel.list.setFocus()
    seen: list[QWidget] = []
    for _ in range(80):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        if focused is view.panel.list:
            break
        seen.append(focused)
    assert QApplication.focusWidget() is view.panel.list
    page, people = view.page, view.page.people.rows()
    wanted = [page.header.title, page.header.closes, people[0].contact, people[0].ask_button]
    wanted += [people[1].contact, page.ways.picture, *page.before.findChildren(TickBox)]
    wanted += [*page.asked.rows()[0].controls(), page.note.field]
    assert [one for one in seen if one in wanted] == wanted


@pytest.mark.parametrize("zoom", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_nothing_needs_more_width_than_there_is(
    view: OpeningsView,
    context: Context,
    qtbot: QtBot,
    zoom: float,
    direction: Qt.LayoutDirection,
) -> None:
    view.setLayoutDirection(direction)
    context.theme.use(load_theme("dark", zoom))
    view.resize(int(1164 * max(zoom / 1.5, 1)), 860)
    page = view.page
    qtbot.waitUntil(lambda: page.widget().width() == page.viewport().width())
    assert page.widget().minimumSizeHint().width() <= page.viewport().width()
    assert not view.grab().isNull()
