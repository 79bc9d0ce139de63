"""Marking a group in a chart or its table, and what can be done with it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.insights.test_overview import texts
from tests.ui.insights.test_pages import chart_of, opened
from ui.charts.spec.point_chart import PointChart
from ui.insights.page import InsightPage
from ui.insights.view import InsightsView

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(view: InsightsView) -> InsightPage:
    return opened(view, "safety")


def draw_round(chart: PointChart, first: QPoint, last: QPoint) -> set[str]:
    """Draw round a rectangle with the pointer; return who stands in it."""
    inside = {
        one.contact
        for place, one in enumerate(chart.points)
        if first.x() < chart.place_of(place).x() < last.x()
        and first.y() < chart.place_of(place).y() < last.y()
    }
    corners = [first, QPoint(last.x(), first.y()), last, QPoint(first.x(), last.y())]
    QTest.mousePress(chart.viewport(), LEFT, pos=first)
    for corner in corners:
        QTest.mouseMove(chart.viewport(), corner)
    QTest.mouseRelease(chart.viewport(), LEFT, pos=corners[-1])
    return inside


def upper_half(chart: PointChart) -> tuple[QPoint, QPoint]:
    return QPoint(2, 2), QPoint(chart.viewport().width() - 2, chart.viewport().height() // 3)


def test_a_line_drawn_round_points_names_the_group(
    book: Book, page: InsightPage, qtbot: QtBot
) -> None:
    chart, bar = chart_of(page), page.chart.group.bar
    assert not bar.isVisible()
    inside = draw_round(chart, *upper_half(chart))
    assert len(inside) > 5
    assert set(bar.uids) == set(chart.marked()) == inside
    assert f"{len(inside)} contacts" in texts(bar)
    assert book.contacts.get(bar.uids[0]).name in bar.names.text()
    QTest.mouseClick(bar.clear, LEFT)
    assert not bar.isVisible() and chart.marked() == []


def test_a_tag_for_the_group_is_one_step(book: Book, page: InsightPage) -> None:
    chart, bar = chart_of(page), page.chart.group.bar
    inside = draw_round(chart, *upper_half(chart))
    before = {uid: book.contacts.get(uid) for uid in inside}
    QTest.mouseClick(bar.tag, LEFT)
    QTest.keyClicks(bar.popup.field, "safe people")
    QTest.keyClick(bar.popup.field, Qt.Key.Key_Return)
    assert all("safe people" in book.contacts.get(uid).tags for uid in inside)
    assert set(bar.uids) == inside
    book.undo()
    assert {uid: book.contacts.get(uid) for uid in inside} == before


def test_by_key_space_marks_one_and_shift_marks_the_way(page: InsightPage) -> None:
    chart, bar = chart_of(page), page.chart.group.bar
    QTest.mouseClick(page.chart.group.button, LEFT)
    assert "Draw a line round a group" in texts(bar)
    walked = []
    for _ in range(3):
        QTest.keyClick(chart, Qt.Key.Key_Right)
        walked.append(chart.pointed_at().contact)
        assert chart.accessibleDescription() == chart.pointed_at().said
    QTest.keyClick(chart, Qt.Key.Key_Space)
    assert bar.uids == walked[2:]
    QTest.keyClick(chart, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert sorted(bar.uids) == sorted(walked[1:])
    QTest.keyClick(chart, Qt.Key.Key_Space)
    assert bar.uids == walked[2:]
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert not bar.isVisible() and page.isVisible()
    assert page.chart.group.button.accessibleName() == "Mark a group"
    QToolTip.hideText()


def test_while_marking_a_press_marks_and_else_it_opens(
    page: InsightPage, view: InsightsView, qtbot: QtBot
) -> None:
    chart = chart_of(page)
    place = next(i for i, one in enumerate(chart.points) if one.label == "Dr. Aurel Voss")
    QTest.mouseClick(page.chart.group.button, LEFT)
    with qtbot.assertNotEmitted(view.open_requested):
        QTest.mouseClick(chart.viewport(), LEFT, pos=chart.place_of(place).toPoint())
    assert page.chart.group.bar.uids == [chart.points[place].contact]
    QTest.mouseClick(page.chart.group.button, LEFT)
    assert page.chart.group.bar.uids == []
    QApplication.processEvents()
    with qtbot.waitSignal(view.open_requested):
        QTest.mouseClick(chart.viewport(), LEFT, pos=chart.place_of(place).toPoint())


def test_the_table_marks_the_same_group(page: InsightPage) -> None:
    chart, table, bar = chart_of(page), page.chart.table, page.chart.group.bar
    QTest.keyClick(chart, Qt.Key.Key_T)
    assert table.currentRow() == 0 and bar.uids == []
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert bar.uids == []
    QTest.keyClick(table, Qt.Key.Key_Space)
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(table, Qt.Key.Key_Down)
    uids = [uid for uid, _ in page.chart._content.table.rows]
    assert bar.uids == uids[1:3]
    QTest.keyClick(table, Qt.Key.Key_T)
    assert chart_of(page).marked() == uids[1:3]


def test_the_group_is_asked_to_be_shown_in_contacts(
    page: InsightPage, view: InsightsView, qtbot: QtBot
) -> None:
    chart = chart_of(page)
    inside = draw_round(chart, *upper_half(chart))
    with qtbot.waitSignal(view.group_requested) as asked:
        QTest.mouseClick(page.chart.group.bar.open, LEFT)
    assert set(asked.args[0]) == inside


def test_another_page_begins_without_a_group(view: InsightsView) -> None:
    chart = chart_of(opened(view, "safety"))
    draw_round(chart, *upper_half(chart))
    view.show_target(None)
    page = opened(view, "depth")
    assert page.chart.group.bar.uids == [] and not page.chart.group.bar.isVisible()


def test_months_are_nobody_to_be_marked(view: InsightsView) -> None:
    page = opened(view, "intrinsic")
    assert not page.chart.group.button.isVisible()
    chart = chart_of(page)
    QTest.keyClick(chart, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(chart, Qt.Key.Key_Space)
    draw_round(chart, *upper_half(chart))
    assert page.chart.group.bar.uids == []
    QToolTip.hideText()
