"""Each page has its figure over the years: line, table, sentence."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.insights.conftest import NOW, MakeView
from tests.ui.insights.test_overview import texts
from tests.ui.insights.test_pages import opened
from ui.charts.spec.line_chart import LineChart
from ui.insights.principle_words import BESIDE, KEYS
from ui.insights.view import InsightsView


def cells(table: object, row: int) -> list[str]:
    return [table.item(row, column).text() for column in range(table.columnCount())]


@pytest.mark.parametrize("key", [*KEYS, *BESIDE])
def test_the_line_has_each_figure_that_is_known(book: Book, view: InsightsView, key: str) -> None:
    found = book.network.history(key).figures()
    known = [one for one in found.moments if one.figure is not None]
    card = opened(view, key).years
    chart = card.chart()
    assert isinstance(chart, LineChart) and chart.isVisible()
    assert len(chart.points) == len(known) > 3
    assert chart.accessibleDescription() == card.note.text() in texts(card)
    assert "24 Nov 2026" in card.note.text()
    QTest.keyClick(chart, Qt.Key.Key_T)
    table = card.table
    assert table.isVisible() and table.rowCount() == len(found.moments)
    newest, oldest = cells(table, 0), cells(table, table.rowCount() - 1)
    assert (newest[0], newest[-1]) == ("24 Nov 2026", str(found.moments[-1].n))
    assert (oldest[1] == "–") == (found.moments[0].figure is None)
    QTest.keyClick(table, Qt.Key.Key_T)
    assert chart.isVisible()


def test_pointing_at_a_time_says_its_figure_and_what_it_rests_on(
    book: Book, view: InsightsView, qtbot: QtBot
) -> None:
    chart = opened(view, "reciprocity").years.chart()
    assert chart is not None
    last = book.network.history("reciprocity").figures().moments[-1]
    QTest.keyClick(chart, Qt.Key.Key_Left)
    told = chart.pointed_at().said
    assert told.startswith("24 Nov 2026\n") and f"(n = {last.n})" in told
    assert f"Given: {last.beside['given']:.0f}" in told
    QToolTip.hideText()


def test_one_month_is_no_line_and_is_said(empty_book: Book, make_view: MakeView) -> None:
    people = [empty_book.contacts.blank(f"Number {n}") for n in range(5)]
    empty_book.contacts.save_many(people, "test")
    entry = replace(empty_book.entries.blank(NOW - timedelta(days=2)), body="Tea.")
    empty_book.entries.save(replace(entry, contacts=tuple(one.uid for one in people)))
    view = make_view(empty_book)
    page = opened(view, "depth")
    assert page.chart.chart() is not None
    assert page.years.chart() is None
    assert "A line begins with the second month" in page.years.note.text()
    assert page.years.isVisible() and not page.years.turn.isVisible()


def test_the_line_looks_back_as_long_as_the_period(book: Book, view: InsightsView) -> None:
    QTest.mouseClick(view.overview.times.pill("90 days"), Qt.MouseButton.LeftButton)
    card = opened(view, "depth").years
    now = book.insights("depth", 90)["depth"]["figure"]
    assert card.note.text().startswith(f"{now} on 24 Nov 2026")
    assert "90 days" in card.foot.text()
