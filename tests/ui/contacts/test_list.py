from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.contacts.conftest import Find, add, captions, names
from ui.contacts.contact_model import PAGE, ContactModel
from ui.contacts.spark_points import joined
from ui.contacts.view import ContactsView
from ui.context import Context
from ui.widgets.pills import Pill

NAN = float("nan")


def press(view: ContactsView, caption: str) -> None:
    pills = [one for one in view.findChildren(Pill) if one.isVisible()]
    pill = next(one for one in pills if one.accessibleName() == caption)
    QTest.keyClick(pill, Qt.Key.Key_Space)


def test_those_met_last_come_first(view: ContactsView) -> None:
    assert names(view) == ["Ana Reis", "Bo Lund", "@kit", "Zoë Ünal"]


def test_filters_say_how_many_they_show(view: ContactsView) -> None:
    assert captions(view) == [
        "All 4",
        "Deep 1",
        "Rising 1",
        "Fading 0",
        "Quiet 0",
        "Resting 1",
        "By handle 1",
        "New 4",
    ]


def test_a_filter_that_shows_nobody_comes_when_it_is_needed(
    view: ContactsView, book: Book, context: Context, find: Find
) -> None:
    assert "Let go 0" not in captions(view)
    bo = find("Bo Lund")
    context.session.write(lambda book: book.contacts.save(replace(bo, standing="let go")))
    assert "Let go 1" in captions(view)
    press(view, "Let go 1")
    assert names(view) == ["Bo Lund"]
    context.session.write(lambda book: book.contacts.save(replace(bo, standing="resting")))
    assert names(view) == []
    assert "Let go 0" in captions(view)
    press(view, "Resting 1")
    assert names(view) == ["Bo Lund"]


def test_a_filter_shows_its_contacts_alone(view: ContactsView) -> None:
    press(view, "Rising 1")
    assert names(view) == ["Ana Reis"]
    press(view, "By handle 1")
    assert names(view) == ["@kit"]
    press(view, "Fading 0")
    assert names(view) == []
    assert view.panel.empty.isVisible()


@pytest.mark.parametrize(
    ("words", "found"),
    [("zo", ["Zoë Ünal"]), ("bak", ["Bo Lund"]), ("coral", ["Ana Reis"]), ("nobody", [])],
)
def test_typing_finds_by_name_field_and_tag(
    view: ContactsView, words: str, found: list[str]
) -> None:
    view.focus_search()
    QTest.keyClicks(view.panel.search, words)
    assert names(view) == found


def test_down_leads_from_the_search_into_the_list(view: ContactsView, qtbot: QtBot) -> None:
    view.focus_search()
    QTest.keyClick(view.panel.search, Qt.Key.Key_Down)
    assert view.panel.list.hasFocus()
    QTest.keyClick(view.panel.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: view.page.header.name.text() == "Bo Lund")


def test_a_letter_in_the_list_searches(view: ContactsView) -> None:
    view.panel.list.setFocus()
    QTest.keyClick(view.panel.list, Qt.Key.Key_Z)
    assert view.panel.search.text() == "z"
    assert names(view) == ["Zoë Ünal"]


def test_order_by_name(view: ContactsView) -> None:
    action = next(one for one in view.panel.head.menu.actions() if one.data() == "name")
    action.trigger()
    assert names(view) == ["Ana Reis", "Bo Lund", "@kit", "Zoë Ünal"]
    assert view.panel.head.count.text() == "4 contacts by name"


def test_a_row_is_read_aloud_whole(view: ContactsView) -> None:
    index = view.panel.model.index(0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Ana Reis, Marine biology, 5 days ago, rising"


def test_delete_is_taken_back(view: ContactsView, context: Context, qtbot: QtBot) -> None:
    view.panel.list.setFocus()
    with qtbot.waitSignal(context.session.undo_offered) as offered:
        QTest.keyClick(view.panel.list, Qt.Key.Key_Delete)
    assert offered.args == ["Contact deleted"]
    assert names(view) == ["Bo Lund", "@kit", "Zoë Ünal"]
    qtbot.waitUntil(lambda: view.page.header.name.text() == "Bo Lund")
    context.session.undo()
    assert "Ana Reis" in names(view)


def test_opening_at_a_contact_clears_what_hides_it(
    view: ContactsView, book: Book, qtbot: QtBot
) -> None:
    view.panel.search.setText("kit")
    view.show_target(book.contacts.resolve("Bo Lund").uid)
    qtbot.waitUntil(lambda: view.page.header.name.text() == "Bo Lund")
    assert view.panel.search.text() == ""


def test_rows_are_read_by_the_page(book: Book, context: Context, qtbot: QtBot) -> None:
    from ui.contacts.contact_words import ContactWords

    for place in range(2 * PAGE):
        add(book, f"Person {place:04d}")
    words = ContactWords(context.formats, context.clock)
    model = ContactModel(context.session, words, context.session)
    model.show_ids(book.contacts.list.ids(_everybody(), "name"))
    assert model.line_at(2) is None
    assert model.index(2).data() == "@kit"
    assert model.line_at(PAGE - 1) is not None
    assert model.line_at(PAGE) is None


def test_sparklines_join_as_the_chart_does() -> None:
    assert joined([NAN] * 12) == []
    assert joined([1, NAN, 3, 4, 5]) == [1, 2, 3, 4, 5]
    often = [1.0, 2, 3, *[NAN] * 6, 3, 2, 1]
    assert joined(often) == [1, 2, 3, *[None] * 6, 3, 2, 1]
    assert joined([2.0, NAN, NAN, NAN, 4]) == [2, 2.5, 3, 3.5, 4]


def _everybody() -> object:
    from app.model.contact_filter import ContactFilter

    return ContactFilter()


def test_a_row_says_what_its_small_line_shows(view: ContactsView) -> None:
    role = Qt.ItemDataRole.ToolTipRole
    said = [view.panel.model.index(row).data(role) for row in range(4)]
    assert [one for one in said if one] == [
        "Depth from the first of 12 ratings to the last: rising."
    ]
