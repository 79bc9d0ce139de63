from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.book import Book
from app.model.contact import Contact
from app.model.reflection import Reflection
from tests.ui.insights.conftest import NOW, MakeView
from tests.ui.insights.test_overview import texts
from tests.ui.insights.test_pages import opened
from ui.insights.let_go_card import LetGoCard
from ui.insights.view import InsightsView


@pytest.fixture
def card(view: InsightsView) -> LetGoCard:
    """Return the review on the page of impact."""
    [card] = opened(view, "impact").findChildren(LetGoCard)
    return card


def press(button: object) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(book: Book, card: LetGoCard) -> Contact:
    assert card.evidence.person is not None
    return book.contacts.resolve(card.evidence.person.row.title.text())


def reviewed(book: Book) -> list[str]:
    return book.insights("impact")["impact"]["review"]


def test_one_tie_after_the_other_with_its_evidence(book: Book, card: LetGoCard) -> None:
    uids = reviewed(book)
    assert f"1 of {len(uids)}" in texts(card)
    seen = []
    for _ in uids:
        seen.append(shown(book, card).uid)
        assert any("rated entries from" in text for text in texts(card))
        press(card.later)
    assert seen == uids
    assert shown(book, card).uid == uids[0]


def test_the_best_day_opens_its_entry(
    book: Book, view: InsightsView, card: LetGoCard, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.open_requested) as asked:
        press(card.evidence.best)
    kind, uid = asked.args
    assert kind == "entry"
    entry = book.entries.get(uid)
    assert shown(book, card).uid in entry.contacts
    assert any(entry.title in text for text in texts(card))


def test_letting_go_takes_a_note_and_is_taken_back(
    book: Book, view: InsightsView, card: LetGoCard, qtbot: QtBot
) -> None:
    before = shown(book, card)
    press(card.release)
    QTest.keyClicks(card.line, "We wished each other well.")
    with qtbot.waitSignal(card._context.session.undo_offered):
        press(card.confirm)
    after = book.contacts.get(before.uid)
    assert (after.standing, after.closing_note) == ("let go", "We wished each other well.")
    assert after.standing_since == NOW.date().isoformat()
    assert shown(book, card).uid != before.uid
    book.undo()
    restored = book.contacts.get(before.uid)
    assert replace(restored, updated_at=before.updated_at) == before


def test_resting_takes_it_out_of_the_review(book: Book, card: LetGoCard) -> None:
    before = shown(book, card)
    press(card.rest)
    assert book.contacts.get(before.uid).standing == "resting"
    assert before.uid not in reviewed(book)


def test_repair_plans_a_message_that_today_and_the_contact_know_of(
    book: Book, card: LetGoCard
) -> None:
    before = shown(book, card)
    press(card.repair)
    assert card.line.text() == f"Write to {before.name}"
    QTest.keyClicks(card.line, " about the boat")
    QTest.keyClick(card.line, Qt.Key.Key_Return)
    [planned] = [one for one in book.today().promises if "the boat" in one.text]
    assert (planned.to, planned.due) == (before.name, "2026-12-01")
    assert planned in book.contact_pages.page(before.uid).open_promises
    assert shown(book, card) == before
    assert any("about the boat" in text for text in texts(card))
    book.undo()
    assert not [one for one in book.today().promises if "the boat" in one.text]


def test_esc_leaves_the_line_without_a_choice(book: Book, card: LetGoCard) -> None:
    before = shown(book, card)
    press(card.release)
    QTest.keyClick(card.line, Qt.Key.Key_Escape)
    assert card.isVisible() and not card.line.isVisible()
    assert book.contacts.get(before.uid) == before


def test_keeping_changes_nothing_and_asks_again_when_told(book: Book, card: LetGoCard) -> None:
    uids = reviewed(book)
    first = shown(book, card)
    press(card.keep)
    assert book.contacts.get(first.uid) == first
    assert shown(book, card).uid == uids[1]
    for _ in uids[1:]:
        press(card.keep)
    assert "Nothing to look at now: you keep them all." in texts(card)
    assert any(first.name in text for text in texts(card) if "kept for a year" in text)
    press(card.again)
    assert shown(book, card).uid == uids[0]


def test_a_lower_rhythm_is_offered_where_there_is_one(
    book: Book, make_view: MakeView, card: LetGoCard
) -> None:
    assert not card.slower.isVisible()
    contact = shown(book, card)
    book.contacts.save(replace(contact, rhythm_days=30))
    view = make_view(book)
    [again] = opened(view, "impact").findChildren(LetGoCard)
    assert again.slower.accessibleName() == "See every 60 days"
    press(again.slower)
    assert book.contacts.get(contact.uid).rhythm_days == 60


def test_no_review_without_ties_to_review(empty_book: Book, make_view: MakeView) -> None:
    empty_book.contacts.save(empty_book.contacts.blank("Ana"))
    view = make_view(empty_book)
    [card] = opened(view, "impact").findChildren(LetGoCard)
    assert not card.isVisible()


def test_a_mean_under_two_is_not_written_as_two(empty_book: Book, make_view: MakeView) -> None:
    ana = empty_book.contacts.blank("Ana Ünal")
    empty_book.contacts.save(ana)
    for place in range(10):
        rated = Reflection(contact=ana.uid, gave=min(place + 1, 2), received=min(place + 1, 2))
        at = NOW - timedelta(days=400 - 40 * place)
        blank = empty_book.entries.blank()
        new = replace(blank, contacts=(ana.uid,), reflections=(rated,), happened_at=at)
        empty_book.entries.save(new)
    assert reviewed(empty_book) == [ana.uid]
    view = make_view(empty_book)
    [card] = opened(view, "impact").findChildren(LetGoCard)
    [said] = [text for text in texts(card) if "rated entries from" in text]
    assert said.endswith("Lately you gave 1.9 of 5 and received 1.9.")
