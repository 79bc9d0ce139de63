"""A rising that noise could be, too: every place that says it says perhaps."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.book import Book
from app.model.contact import Contact
from tests.ui.contacts.conftest import add, captions, meet, names
from ui.contacts.view import ContactsView
from ui.context import Context

LISTED = ("Ana Reis", "Cai Doubt")
DEPTHS = (2, 3, 3, 2, 3, 4, 3, 4, 3, 4, 4, 3)
DOUBT = "With 12 ratings a relationship that does not move can look like this, too."


@pytest.fixture
def cai(book: Book) -> Contact:
    """Return a contact who perhaps rises."""
    contact = add(book, "Cai Doubt")
    for place, depth in enumerate(reversed(DEPTHS)):
        meet(book, contact, days_ago=30 * place + 6, depth=depth, title=f"Tea {place}")
    return contact


@pytest.fixture
def both(context: Context, cai: Contact, qtbot: QtBot) -> ContactsView:
    """Return the view with the page of who perhaps rises; Ana, who does, is in the list."""
    view = ContactsView(context)
    qtbot.addWidget(view)
    view.resize(1164, 860)
    with qtbot.waitExposed(view):
        view.show()
    view.show_target(cai.uid)
    qtbot.waitUntil(lambda: view.page.header.name.text() == "Cai Doubt")
    qtbot.waitUntil(lambda: "Rising 2" in captions(view))
    return view


def test_the_list_says_perhaps_and_its_filter_holds_both(both: ContactsView) -> None:
    assert "Rising 2" in captions(both)
    firm, perhaps = (both.panel.model.index(names(both).index(name)) for name in LISTED)
    said = Qt.ItemDataRole.AccessibleTextRole
    assert firm.data(said).endswith(", rising")
    assert perhaps.data(said) == "Cai Doubt, 6 days ago, perhaps rising"
    line = "Depth from the first of 12 ratings to the last"
    assert perhaps.data(Qt.ItemDataRole.ToolTipRole) == f"{line}: perhaps rising.\n{DOUBT}"
    assert firm.data(Qt.ItemDataRole.ToolTipRole) == f"{line}: rising."


def test_its_mark_in_the_list_differs_by_more_than_colour(both: ContactsView) -> None:
    firm, perhaps = (arrow_width(both, name) for name in LISTED)
    assert firm > 0
    assert perhaps > 1.4 * firm


def test_its_page_says_perhaps_and_why(both: ContactsView) -> None:
    verdict = both.page.facts.verdict
    assert verdict.accessibleName() == "perhaps rising, 12 ratings"
    assert verdict.accessibleDescription().endswith(f"a year, between 0.0 and +2.4.\n{DOUBT}")
    assert both.page.facts.trend.toolTip() == verdict.accessibleDescription()
    assert "perhaps rising" in both.page.trend.accessibleDescription()


def test_the_page_before_a_meeting_says_perhaps(both: ContactsView, cai: Contact) -> None:
    both.aside.brief(cai.uid)
    [moved] = [part for part in both.aside.briefing.parts() if part.heading == "What moved"]
    assert moved.lines[0][0] == "↗? Depth: perhaps rising"
    assert moved.lines[0][1].endswith(DOUBT)


def test_without_names_it_is_a_perhaps_too(both: ContactsView, cai: Contact) -> None:
    both.panel.head.blind_asked.emit()
    facts = both.aside.blind.facts
    said = {facts.verdict.accessibleName()}
    both.aside.blind.next_button.click()
    assert said | {facts.verdict.accessibleName()} == {
        "rising, 12 ratings",
        "perhaps rising, 12 ratings",
    }


def test_side_by_side_it_is_a_perhaps_too(both: ContactsView, qtbot: QtBot) -> None:
    both.panel.head.trends_asked.emit()
    page = both.aside.trends
    qtbot.waitUntil(page.isVisible)
    trends = {page.table.item(row, 0).text(): page.table.item(row, 1).text() for row in (0, 1)}
    assert trends == {"Ana Reis": "rising", "Cai Doubt": "perhaps rising"}


def arrow_width(view: ContactsView, name: str) -> int:
    """Return how many columns of pixels the mark under the sparkline of a contact takes."""
    rows = view.panel.list
    row = rows.visualRect(view.panel.model.index(names(view).index(name)))
    room = QRect(row.right() - 60, row.top() + 51, 50, 14)
    picture = rows.viewport().grab(room).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ground = picture.pixelColor(QPoint(0, 0)).lightness()
    columns = [
        any(
            abs(picture.pixelColor(x, y).lightness() - ground) > 40 for y in range(picture.height())
        )
        for x in range(picture.width())
    ]
    return sum(columns)
