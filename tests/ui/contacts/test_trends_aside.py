"""Trends side by side, from the list and back to a contact."""

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
