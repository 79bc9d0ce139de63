from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.contacts.conftest import Find, names
from ui.contacts.view import ContactsView
from ui.context import Context

ENTER = Qt.Key.Key_Return


@pytest.fixture
def two(view: ContactsView) -> ContactsView:
    """Choose the first two contacts of the list by key."""
    view.panel.list.setFocus()
    QTest.keyClick(view.panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.panel.bulk.said.text() == "2 chosen"
    return view


def chosen(view: ContactsView, book: Book) -> list[str]:
    return [line.name for line in book.contacts.list.lines(view.panel.chosen_ids())]


def enter(view: ContactsView, button: object, text: str) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(view.panel.bulk.popup.field, text)
    QTest.keyClick(view.panel.bulk.popup.field, ENTER)


def test_tags_field_and_rhythm_are_one_step_each(
    two: ContactsView, book: Book, find: Find, context: Context
) -> None:
    both = chosen(two, book)
    bulk = two.panel.bulk
    enter(two, bulk.tag_button, "sea, wind")
    enter(two, bulk.field_button, "Sailing")
    enter(two, bulk.rhythm_button, "14")
    assert chosen(two, book) == both
    for name in both:
        one = find(name)
        assert {"sea", "wind"} <= {*one.tags}
        assert (one.field, one.rhythm_days) == ("Sailing", 14)
    context.session.undo()
    assert all(find(name).rhythm_days != 14 for name in both)
    assert all(find(name).field == "Sailing" for name in both)


def test_standing_of_all_and_back(two: ContactsView, book: Book, find: Find) -> None:
    both = chosen(two, book)
    for name in both:
        rested = replace(find(name), standing="resting", standing_since="2026-01-02")
        book.contacts.save(rested)
    before = [find(name).standings for name in both]
    action = next(one for one in two.panel.bulk.menu.actions() if one.data() == "let go")
    action.trigger()
    assert [find(name).standing for name in both] == ["let go"] * 2
    assert [one.on for name in both for one in find(name).standings] == [
        "2026-01-02",
        "2026-11-24",
    ] * 2
    book.undo()
    assert [find(name).standings for name in both] == before


def test_delete_takes_all_and_undo_brings_all(
    two: ContactsView, book: Book, context: Context
) -> None:
    both, count = chosen(two, book), len(names(two))
    QTest.keyClick(two.panel.list, Qt.Key.Key_Delete)
    assert len(names(two)) == count - 2
    context.session.undo()
    assert {*both} <= {*names(two)}


def test_nonsense_is_said(two: ContactsView, context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.session.problem):
        enter(two, two.panel.bulk.rhythm_button, "soon")


def test_merge_opens_with_the_two(two: ContactsView, book: Book, find: Find) -> None:
    kept, gone = chosen(two, book)
    QTest.mouseClick(two.panel.bulk.merge_button, Qt.MouseButton.LeftButton)
    merge = two.aside.merge
    assert merge.isVisible()
    QTest.mouseClick(merge.merge_button, Qt.MouseButton.LeftButton)
    assert gone not in names(two)
    assert find(kept).uid
    book.undo()
    assert find(gone).uid


def test_a_group_is_listed_alone_until_all_are_asked_for(
    view: ContactsView, book: Book, qtbot: QtBot
) -> None:
    everybody = names(view)
    group = [book.contacts.resolve(name).uid for name in ("Bo Lund", "Zoë Ünal")]
    view.panel.search.setText("ana")
    view.show_group(group)
    assert names(view) == ["Bo Lund", "Zoë Ünal"]
    chip = view.panel.group
    assert chip.accessibleName() == "2 contacts from Insights · Show all"
    view.focus_search()
    QTest.keyClicks(view.panel.search, "zo")
    assert names(view) == ["Zoë Ünal"]
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert names(view) == everybody and not chip.isVisible()
    view.show_group(group)
    view.show_target(book.contacts.resolve("Ana Reis").uid)
    assert names(view) == everybody and not chip.isVisible()
