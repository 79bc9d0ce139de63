"""The network of known ties: drawn, bridges named, ties added by drawing and by key."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from app.book import Book
from app.insights.holes import look_for_holes
from tests.ui.insights.test_overview import texts
from tests.ui.insights.test_pages import chart_of, names, opened
from ui.charts.network.network_chart import NetworkChart
from ui.insights.page import InsightPage
from ui.insights.ties.telling import TieTelling
from ui.insights.view import InsightsView
from ui.widgets.open_row import OpenRow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(view: InsightsView) -> InsightPage:
    return opened(view, "diversity")


def network_of(page: InsightPage) -> tuple[NetworkChart, TieTelling]:
    chart, telling = chart_of(page), page.chart.ties
    assert isinstance(chart, NetworkChart) and telling is not None
    return chart, telling


def strangers(book: Book, chart: NetworkChart) -> tuple[int, int]:
    """Return the places of two contacts of whom no tie to each other is known."""
    ends = set(chart._spec.ties)
    tied = {place for tie in ends for place in tie}
    free = next(place for place in range(len(chart.points)) if place not in tied)
    return free, min(tied)


def draw(chart: NetworkChart, first: int, last: QPoint) -> None:
    QTest.mousePress(chart.viewport(), LEFT, pos=chart.place_of(first).toPoint())
    QTest.mouseMove(chart.viewport(), (chart.place_of(first).toPoint() + last) / 2)
    QTest.mouseMove(chart.viewport(), last)
    QTest.mouseRelease(chart.viewport(), LEFT, pos=last)


def test_a_line_from_one_to_another_asks_the_kind_and_keeps_the_tie(
    book: Book, page: InsightPage, qtbot: QtBot
) -> None:
    chart, telling = network_of(page)
    one, other = strangers(book, chart)
    ends = chart.points[one].contact, chart.points[other].contact
    said = [book.contacts.get(uid).name for uid in ends]
    n_ties = len(chart._spec.ties)
    draw(chart, one, chart.place_of(other).toPoint())
    assert telling.kind.title.text() == f"What is {said[1]} to {said[0]}?"
    mentor = next(chip for chip in telling.kind.kinds if chip.key == "mentor")
    with qtbot.waitSignal(page._context.session.undo_offered):
        QTest.mouseClick(mentor, LEFT)
    assert (ends[1], "mentor") in book.contacts.ties_of(ends[0])
    assert (ends[0], "mentee") in book.contacts.ties_of(ends[1])
    assert len(chart._spec.ties) == n_ties + 1
    book.undo()
    assert ends[1] not in dict(book.contacts.ties_of(ends[0]))


def test_enter_takes_the_first_kind_and_the_same_tie_is_not_kept_twice(
    book: Book, page: InsightPage, qtbot: QtBot
) -> None:
    chart, telling = network_of(page)
    one, other = (chart.points[place].contact for place in strangers(book, chart))
    telling.ask_kind(one, other, QPoint(10, 10))
    QTest.keyClick(telling.kind, Qt.Key.Key_Return)
    assert book.contacts.ties_of(one) == [(other, None)]
    telling.ask_kind(one, other, QPoint(10, 10))
    with qtbot.waitSignal(page._context.session.problem) as told:
        QTest.keyClick(telling.kind, Qt.Key.Key_Return)
    assert told.args == ["This tie is known already."]


def test_a_line_to_nobody_adds_nothing_and_a_press_still_opens(
    book: Book, page: InsightPage, view: InsightsView, qtbot: QtBot
) -> None:
    chart, telling = network_of(page)
    one, _ = strangers(book, chart)
    draw(chart, one, QPoint(1, 1))
    assert not telling.kind.isVisible()
    with qtbot.waitSignal(view.open_requested) as asked:
        QTest.mouseClick(chart.viewport(), LEFT, pos=chart.place_of(one).toPoint())
    assert asked.args == ["contact", chart.points[one].contact]


def test_by_key_k_asks_whom_the_contact_knows(book: Book, page: InsightPage) -> None:
    chart, telling = network_of(page)
    QTest.keyClick(chart, Qt.Key.Key_Right)
    pointed = chart.pointed_at()
    assert pointed is not None
    QTest.keyClick(chart, Qt.Key.Key_K)
    assert telling.who.isVisible()
    known = dict(book.contacts.ties_of(pointed.contact))
    met = book.contacts.list.matching("", 20)
    other = next(one for one in met if one.uid not in known and one.uid != pointed.contact)
    QTest.keyClicks(telling.who.who.field, other.name)
    QTest.keyClick(telling.who.who.field, Qt.Key.Key_Return)
    QTest.keyClicks(telling.who.kind, "friend")
    QTest.keyClick(telling.who.kind, Qt.Key.Key_Return)
    assert (other.uid, "friend") in book.contacts.ties_of(pointed.contact)
    assert chart.pointed_at().contact == pointed.contact
    QToolTip.hideText()


def test_the_table_asks_the_same_by_k(page: InsightPage) -> None:
    chart, telling = network_of(page)
    QTest.keyClick(chart, Qt.Key.Key_T)
    page.chart.table.setCurrentCell(2, 0)
    QTest.keyClick(page.chart.table, Qt.Key.Key_K)
    assert telling.who.isVisible()
    telling.who.hide()


def test_bridges_and_holes_are_marked_and_named(book: Book, page: InsightPage) -> None:
    found = look_for_holes(book.network.of("diversity", 365).series)
    chart, _ = network_of(page)
    assert found.bridges and found.between
    marked = {point.contact for point in chart.points if point.stands_out}
    assert marked == set(found.bridges)
    assert names(page)[: len(found.bridges)] == [book.contacts.get(u).name for u in found.bridges]
    assert "{} and {}".format(*found.between[0]) in names(page)
    coverage = book.insights("diversity")["diversity"]["coverage"]
    assert any(f"known of {round(100 * coverage)} %" in text for text in texts(page))


def test_a_hole_marks_who_is_in_its_fields(book: Book, page: InsightPage) -> None:
    network = book.network.of("diversity", 365).series
    one, other = look_for_holes(network).between[0]
    row = next(
        row
        for row in page.findChildren(OpenRow)
        if row.isVisible() and row.row.title.text() == f"{one} and {other}"
    )
    QTest.mouseClick(row, LEFT)
    within = {node.contact for node in network.nodes if node.field in (one, other)}
    assert set(page.chart.group.bar.uids) == within == set(chart_of(page).marked())
