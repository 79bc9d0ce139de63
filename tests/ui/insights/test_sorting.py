"""Sorting by keys, by pressing bins, and by dragging the card."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.book import Book
from app.model.contact import Contact
from tests.ui.insights.conftest import MakeView
from tests.ui.insights.test_overview import texts
from ui.insights.view import InsightsView
from ui.sorting.page import SortingPage

N_UNKNOWN = 4


@pytest.fixture
def some_unknown(book: Book) -> Book:
    """Return the sample book with four contacts of whom nothing is known."""
    uids = [card.contact.uid for card in book.sorting.begin("interests").cards][:N_UNKNOWN]
    nothing = {"proximity": None, "prestige": None, "field": None, "interests": ()}
    people = [replace(one, **nothing) for one in book.records.contacts.each(uids)]
    book.contacts.save_many(people, "forget")
    return book


@pytest.fixture
def view(some_unknown: Book, make_view: MakeView) -> InsightsView:
    return make_view(some_unknown)


def begun(view: InsightsView, question: str) -> SortingPage:
    view.sort(question)
    assert view.sorting is not None and view.sorting.isVisible()
    return view.sorting


def key(page: SortingPage, key: Qt.Key) -> None:
    QTest.keyClick(page.window().focusWidget(), key)


def in_front(page: SortingPage, book: Book) -> Contact:
    card = page.deck.card
    assert card is not None and page.card.name.text() == card.contact.name
    return book.contacts.get(card.contact.uid)


@pytest.mark.parametrize("question", ["proximity", "prestige"])
def test_digits_answer_space_skips_backspace_takes_back(
    book: Book, view: InsightsView, question: str
) -> None:
    page = begun(view, question)
    assert page.card.hasFocus()
    assert "1 of 4, stop whenever you like" in texts(page)
    first = in_front(page, book)
    key(page, Qt.Key.Key_5)
    assert getattr(book.contacts.get(first.uid), question) == 5
    second = in_front(page, book)
    key(page, Qt.Key.Key_Space)
    third = in_front(page, book)
    assert len({first.uid, second.uid, third.uid}) == 3
    assert "3 of 4, stop whenever you like" in texts(page)
    key(page, Qt.Key.Key_Backspace)
    assert in_front(page, book).uid == second.uid
    key(page, Qt.Key.Key_Backspace)
    assert in_front(page, book) == first
    assert not page.undo.isEnabled()


def test_undo_from_anywhere_brings_the_card_back(book: Book, view: InsightsView) -> None:
    page = begun(view, "proximity")
    first = in_front(page, book)
    key(page, Qt.Key.Key_2)
    second = in_front(page, book)
    key(page, Qt.Key.Key_3)
    view._context.session.undo()
    assert in_front(page, book) == second
    view._context.session.undo()
    assert in_front(page, book) == first


def test_a_card_dragged_to_a_bin_is_sorted_and_elsewhere_is_not(
    book: Book, view: InsightsView, qtbot: QtBot
) -> None:
    page = begun(view, "prestige")
    first = in_front(page, book)
    card, bin_ = page.card, page.bins.bins[3]
    qtbot.waitUntil(lambda: bin_.x() > 0)

    def drag_to(place: QPoint) -> None:
        QTest.mousePress(card, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
        QTest.mouseMove(card, QPoint(80, 80))
        QTest.mouseMove(card, place)
        QTest.mouseRelease(card, Qt.MouseButton.LeftButton, pos=place)

    drag_to(QPoint(-60, 20))
    assert in_front(page, book) == first
    drag_to(card.mapFromGlobal(bin_.mapToGlobal(bin_.rect().center())))
    assert book.contacts.get(first.uid).prestige == 4
    assert in_front(page, book).uid != first.uid


def test_a_field_by_bin_and_a_new_one_by_word(book: Book, view: InsightsView) -> None:
    page = begun(view, "field")
    first, bin_ = in_front(page, book), page.bins.bins[1]
    QTest.mouseClick(bin_, Qt.MouseButton.LeftButton)
    assert book.contacts.get(first.uid).field == bin_.accessibleName()
    second = in_front(page, book)
    key(page, Qt.Key.Key_N)
    QTest.keyClicks(page.bins.new, "Bee keeping")
    key(page, Qt.Key.Key_Return)
    assert book.contacts.get(second.uid).field == "Bee keeping"
    assert page.card.hasFocus()
    third = in_front(page, book)
    key(page, Qt.Key.Key_N)
    QTest.keyClicks(page.bins.new, "bee KEEPING")
    key(page, Qt.Key.Key_Return)
    assert book.contacts.get(third.uid).field == "Bee keeping"
    assert [one.value for one in page.bins.bins].count("Bee keeping") == 1


def test_several_interests_stay_with_one_card(book: Book, view: InsightsView) -> None:
    page = begun(view, "interests")
    first = in_front(page, book)
    two, three = (page.bins.bins[place].accessibleName() for place in (1, 2))
    key(page, Qt.Key.Key_2)
    key(page, Qt.Key.Key_3)
    assert in_front(page, book).interests == tuple(sorted((two, three)))
    assert [one.accessibleName() for one in page.bins.bins if one.isChecked()] == [two, three]
    key(page, Qt.Key.Key_2)
    assert in_front(page, book).interests == (three,)
    key(page, Qt.Key.Key_Return)
    assert in_front(page, book).uid != first.uid
    key(page, Qt.Key.Key_Backspace)
    key(page, Qt.Key.Key_Backspace)
    assert in_front(page, book).uid == first.uid
    assert in_front(page, book).interests == ()


def test_the_end_is_said_and_leads_to_the_next_question(book: Book, view: InsightsView) -> None:
    page = begun(view, "proximity")
    for _ in range(N_UNKNOWN - 1):
        key(page, Qt.Key.Key_1)
    key(page, Qt.Key.Key_Space)
    assert "That is all. You sorted 3." in texts(page)
    assert page.over.button.accessibleName() == "Go on with Prestige"
    key(page, Qt.Key.Key_Return)
    assert page.deck.question == "prestige" and page.card.hasFocus()


def test_more_than_a_sitting_goes_on_without_those_passed_over(
    empty_book: Book, make_view: MakeView
) -> None:
    blank = empty_book.contacts.blank
    empty_book.contacts.save_many([blank(f"C{number:02}") for number in range(63)], "many")
    view = make_view(empty_book)
    page = begun(view, "proximity")
    assert "1 of 60, stop whenever you like" in texts(page)
    passed = in_front(page, empty_book).uid
    key(page, Qt.Key.Key_Space)
    for _ in range(59):
        key(page, Qt.Key.Key_2)
    assert "You sorted 59." in texts(page)
    assert page.over.button.accessibleName() == "Go on, 3 are left"
    key(page, Qt.Key.Key_Return)
    assert "1 of 3, stop whenever you like" in texts(page)
    assert passed not in page.deck.uids()


def test_esc_leads_back_to_where_one_came_from(view: InsightsView) -> None:
    QTest.keyClick(view.overview.cards["safety"], Qt.Key.Key_Return)
    page = begun(view, "prestige")
    key(page, Qt.Key.Key_Escape)
    assert view.page is not None and view.page.isVisible() and view.page.head.back.hasFocus()


def test_what_the_book_does_not_take_stays_in_front(
    book: Book, view: InsightsView, qtbot: QtBot
) -> None:
    page = begun(view, "proximity")
    first = in_front(page, book)
    book.contacts.delete([first.uid])
    with qtbot.waitSignal(view._context.session.problem) as told:
        key(page, Qt.Key.Key_3)
    assert told.args == ["This contact is not in the book any more."]
    assert page.deck.place == 0


def test_everything_to_press_has_a_name_and_room(view: InsightsView, qtbot: QtBot) -> None:
    page = begun(view, "interests")
    qtbot.waitUntil(page.bins.bins[-1].isVisible)
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    assert len(buttons) > 8
    for button in buttons:
        assert button.accessibleName()
        assert min(button.width(), button.height()) >= 24
