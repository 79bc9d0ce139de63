"""Trends side by side, from the list and back to a contact."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.contacts.conftest import names
from ui.contacts.view import ContactsView


def test_those_listed_stand_side_by_side_and_lead_back(view: ContactsView, qtbot: QtBot) -> None:
    view.panel.head.trends_asked.emit()
    page = view.aside.trends
    qtbot.waitUntil(page.isVisible)
    shown = [one.contact.name for one in page.multiples.lanes]
    assert shown == names(view)[:12]
    wanted = page.multiples.lanes[1].contact
    page.contact_asked.emit(wanted.uid)
    qtbot.waitUntil(lambda: view.page.uid == wanted.uid)
    assert view.page.isVisible() and not page.isVisible()


def press(view: ContactsView, row: int, key: Qt.KeyboardModifier) -> None:
    """Press a row of the list with a key held down."""
    at: QPoint = view.panel.list.visualRect(view.panel.model.index(row)).center()
    QTest.mouseClick(view.panel.list.viewport(), Qt.MouseButton.LeftButton, key, at)


def test_the_trends_follow_the_list_until_one_is_pressed(view: ContactsView, qtbot: QtBot) -> None:
    view.menu.trends_asked.emit()
    page, none = view.aside.trends, Qt.KeyboardModifier.NoModifier
    qtbot.waitUntil(page.isVisible)
    press(view, 2, Qt.KeyboardModifier.ControlModifier)
    chosen = [names(view)[0], names(view)[2]]
    qtbot.waitUntil(lambda: [one.contact.name for one in page.multiples.lanes] == chosen)
    press(view, 2, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [one.contact.name for one in page.multiples.lanes] == names(view))
    view.panel.search.setText(chosen[1])
    qtbot.waitUntil(lambda: [one.contact.name for one in page.multiples.lanes] == chosen[1:])
    assert page.isVisible()
    press(view, 0, none)
    qtbot.waitUntil(view.page.isVisible)
    qtbot.waitUntil(lambda: view.page.header.name.text() == chosen[1])


def test_enter_in_the_list_opens_the_contact(view: ContactsView, qtbot: QtBot) -> None:
    view.panel.head.trends_asked.emit()
    qtbot.waitUntil(view.aside.trends.isVisible)
    QTest.keyClick(view.panel.list, Qt.Key.Key_Return)
    qtbot.waitUntil(view.page.isVisible)
