"""Rows of lists: their ground, their lines, their sparklines."""

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QStringListModel, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from ui.theme import ThemeSource, load_theme
from ui.widgets.list_view import ListView, RowDelegate, paint_line
from ui.widgets.sparkline import paint_sparkline


class Names(RowDelegate):
    def paint_row(
        self,
        painter: QPainter,
        room: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        paint_line(painter, option, room, index.data(), self.theme, "strong", "text")


@pytest.fixture
def view(qtbot: QtBot, theme: ThemeSource) -> ListView:
    view = ListView("Contacts", theme)
    view.setModel(QStringListModel([f"Contact {n}" for n in range(500)], view))
    view.setItemDelegate(Names(theme, view))
    qtbot.addWidget(view)
    view.resize(330, 400)
    view.show()
    return view


@pytest.mark.parametrize(
    "direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft]
)
def test_the_chosen_row_has_a_bar_where_reading_begins(
    view: ListView, theme: ThemeSource, direction: Qt.LayoutDirection
) -> None:
    view.setLayoutDirection(direction)
    view.setCurrentIndex(view.model().index(1, 0))
    rect = view.visualRect(view.currentIndex())
    is_rtl = direction == Qt.LayoutDirection.RightToLeft
    bar = rect.right() - 1 if is_rtl else rect.left() + 1
    image = view.viewport().grab().toImage()
    assert image.pixelColor(bar, rect.center().y()) == QColor(theme.theme.accent)
    other = view.visualRect(view.model().index(0, 0)).center().y()
    assert image.pixelColor(bar, other) != QColor(theme.theme.accent)


def test_rows_grow_with_the_zoom(view: ListView, theme: ThemeSource, qtbot: QtBot) -> None:
    first = view.model().index(0, 0)
    assert view.visualRect(first).height() == 75
    theme.use(load_theme("dark", 2.0))
    qtbot.waitUntil(lambda: view.visualRect(first).height() == 150)


def test_tab_leaves_the_list(view: ListView) -> None:
    assert not view.tabKeyNavigation()
    assert view.accessibleName() == "Contacts"


def drawn_columns(points: list[float | None]) -> set[int]:
    image = QImage(60, 20, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_sparkline(painter, QRectF(0, 0, 60, 20), points, "#000000")
    painter.end()
    return {x for x in range(60) for y in range(20) if image.pixelColor(x, y).alpha() > 64}


def test_a_sparkline_breaks_where_nothing_is_known() -> None:
    whole = drawn_columns([3.0, 3.0, 3.0, 3.0])
    broken = drawn_columns([3.0, 3.0, None, 3.0])
    assert 40 in whole
    assert 40 not in broken


@pytest.mark.parametrize("points", [[], [None], [None, None]])
def test_nothing_known_draws_nothing(points: list[float | None]) -> None:
    assert drawn_columns(points) == set()


def test_one_value_is_a_dot() -> None:
    assert drawn_columns([4.0])
