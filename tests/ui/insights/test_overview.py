from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from app.model.principles import PRINCIPLES
from tests.ui.insights.conftest import NOW, MakeView
from ui.insights.view import InsightsView
from ui.widgets.label import PlainLabel
from ui.widgets.pills import Pill


def texts(widget: QWidget) -> list[str]:
    """Return what the visible labels inside say."""
    return [one.text() for one in widget.findChildren(PlainLabel) if one.isVisible()]


def test_each_question_has_a_card_with_what_the_book_says(book: Book, view: InsightsView) -> None:
    found = book.insights()
    assert list(view.overview.cards) == [one.key for one in PRINCIPLES]
    for key, card in view.overview.cards.items():
        assert card.chart.isVisible()
        assert card.accessibleDescription() == found[key]["said"].replace("*", "")
    depth = found["depth"]
    shown = texts(view.overview.cards["depth"])
    assert f"{depth['half_held_by']} of {depth['n']}" in shown
    assert any(text.startswith(f"{depth['n']} contacts · before: ") for text in shown)


def test_a_card_opens_by_click_enter_and_space(view: InsightsView, qtbot: QtBot) -> None:
    card = view.overview.cards["safety"]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(view.overview.principle_asked) as asked:
            QTest.keyClick(card, key)
        assert asked.args == ["safety"]
    with qtbot.waitSignal(view.overview.principle_asked):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)


def test_another_period_shows_its_own_figures(book: Book, view: InsightsView) -> None:
    pill = next(one for one in view.findChildren(Pill) if one.key == "90 days")
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    depth = book.insights("depth", 90)["depth"]
    assert f"{depth['half_held_by']} of {depth['n']}" in texts(view.overview.cards["depth"])


def test_all_time_has_no_time_before(view: InsightsView) -> None:
    pill = next(one for one in view.findChildren(Pill) if one.key == "all")
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert not any("before" in text for text in texts(view.overview.cards["depth"]))


def test_an_empty_book_offers_to_write(empty_book: Book, make_view: MakeView, qtbot: QtBot) -> None:
    view = make_view(empty_book)
    assert view.empty.isVisible()
    with qtbot.waitSignal(view.write_requested) as asked:
        QTest.mouseClick(view.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args == [[]]


def test_too_little_says_what_is_missing_and_draws_nothing(
    empty_book: Book, make_view: MakeView
) -> None:
    entry = empty_book.entries.blank(NOW - timedelta(days=3))
    ana = empty_book.contacts.blank("Ana")
    empty_book.contacts.save(ana)
    empty_book.entries.save(replace(entry, body="Tea.", contacts=(ana.uid,)))
    view = make_view(empty_book)
    for key, card in view.overview.cards.items():
        assert not card.chart.isVisible()
        said = empty_book.insights(key)[key]["said"].replace("*", "")
        assert said in texts(card)
        question = next(one.question for one in PRINCIPLES if one.key == key)
        assert question in texts(card)


def test_what_is_written_meanwhile_is_seen_on_return(empty_book: Book, make_view: MakeView) -> None:
    view = make_view(empty_book)
    view.hide()
    entry = replace(empty_book.entries.blank(NOW), body="Tea.")
    view.overview._context.session.write(lambda book: book.entries.save(entry))
    view.show()
    assert view.overview.isVisible()


def test_one_thing_is_planned_as_a_message_and_then_rests(
    book: Book, view: InsightsView, qtbot: QtBot
) -> None:
    act = view.overview.act
    said = texts(act)
    acts = {one["act"] for one in book.insights().values()}
    assert acts & set(said)
    session = view.overview._context.session
    with qtbot.waitSignal(session.undo_offered) as offered:
        QTest.mouseClick(act.plan, Qt.MouseButton.LeftButton)
    planned, due = offered.args[0].split(": planned by ")
    assert due == "1 Dec 2026"

    def promised() -> list[str]:
        return [one.text for one in book.network.of("reputation").series.promises]

    assert promised().count(planned) == 1
    session.undo()
    assert planned not in promised()
    assert not act.plan.isVisible()
    assert "That was this week's. The next comes on 1 Dec." in " ".join(texts(act)).replace(
        "December", "Dec"
    )


def test_not_now_is_kept_with_the_book(book: Book, view: InsightsView, make_view: MakeView) -> None:
    QTest.mouseClick(view.overview.act.later, Qt.MouseButton.LeftButton)
    assert not view.overview.act.later.isVisible()
    assert not make_view(book).overview.act.plan.isVisible()


def test_the_suggestion_stays_for_its_week(
    book: Book, view: InsightsView, make_view: MakeView
) -> None:
    assert texts(make_view(book).overview.act) == texts(view.overview.act)


def test_every_control_has_a_name_and_room_to_press(view: InsightsView) -> None:
    buttons = [one for one in view.findChildren(QAbstractButton) if one.isVisible()]
    assert len(buttons) > 10
    for button in buttons:
        assert button.accessibleName()
        assert min(button.width(), button.height()) >= 24


@pytest.mark.parametrize(("width", "columns"), [(1164, 4), (700, 2), (420, 1)])
def test_cards_stand_beside_each_other_as_far_as_they_fit(
    view: InsightsView, qtbot: QtBot, width: int, columns: int
) -> None:
    view.resize(width, 860)
    cards = list(view.overview.cards.values())
    qtbot.waitUntil(lambda: len({card.x() for card in cards}) == columns)
    for card in cards:
        assert card.chart.height() > 40
