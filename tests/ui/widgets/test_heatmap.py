"""Each square is a day, by pointer and by key."""

import datetime as dt

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from ui.text import Formats
from ui.theme import ThemeSource
from ui.widgets.heatmap import Heatmap

TODAY = dt.date(2026, 11, 25)
MONDAY = dt.date(2026, 11, 16)


@pytest.fixture
def heatmap(qtbot: QtBot, theme: ThemeSource, formats: Formats) -> Heatmap:
    heatmap = Heatmap(theme, formats, "Your writing")
    qtbot.addWidget(heatmap)
    heatmap.resize(560, 98)
    heatmap.show_counts({MONDAY: 1, TODAY: 7}, TODAY)
    heatmap.show()
    return heatmap


@pytest.mark.parametrize("days", range(0, 200, 13))
@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_a_square_is_found_where_it_is_drawn(
    heatmap: Heatmap, days: int, direction: Qt.LayoutDirection
) -> None:
    heatmap.setLayoutDirection(direction)
    day = TODAY - dt.timedelta(days=days)
    assert heatmap.day_at(heatmap.square(day).center()) == day
    assert heatmap.rect().contains(heatmap.square(day))


def test_weeks_begin_as_the_language_has_it(heatmap: Heatmap) -> None:
    assert heatmap.square(MONDAY).y() == 0


def test_there_is_no_tomorrow(heatmap: Heatmap) -> None:
    below = heatmap.square(TODAY).center() + QPoint(0, 14)
    assert heatmap.day_at(below) is None
    assert heatmap.day_at(QPoint(-1, 0)) is None
    assert heatmap.day_at(QPoint(0, 1000)) is None


def test_busier_days_are_deeper(heatmap: Heatmap, theme: ThemeSource) -> None:
    image = heatmap.grab().toImage()
    shades = theme.theme.heat
    for day, shade in (
        (MONDAY, shades[1]),
        (TODAY, shades[-1]),
        (dt.date(2026, 11, 20), shades[0]),
    ):
        assert image.pixelColor(heatmap.square(day).center()) == QColor(shade)


def test_keys_move_and_choose(heatmap: Heatmap, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(heatmap, key)
    with qtbot.waitSignal(heatmap.day_chosen) as told:
        qtbot.keyClick(heatmap, Qt.Key.Key_Return)
    assert told.args == [MONDAY]
    assert heatmap.accessibleDescription() == "16 Nov 2026: 1 entry"


def test_keys_stay_inside(heatmap: Heatmap, qtbot: QtBot) -> None:
    qtbot.keyClick(heatmap, Qt.Key.Key_Right)
    with qtbot.waitSignal(heatmap.day_chosen) as told:
        qtbot.keyClick(heatmap, Qt.Key.Key_Return)
    assert told.args == [TODAY]


def test_a_click_chooses_a_day(heatmap: Heatmap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(heatmap.day_chosen) as told:
        qtbot.mouseClick(heatmap, Qt.MouseButton.LeftButton, pos=heatmap.square(MONDAY).center())
    assert told.args == [MONDAY]


def test_before_anything_is_known_nothing_is_drawn(
    qtbot: QtBot, theme: ThemeSource, formats: Formats
) -> None:
    heatmap = Heatmap(theme, formats, "Your writing")
    qtbot.addWidget(heatmap)
    assert heatmap.day_at(QPoint(3, 3)) is None
    assert not heatmap.grab().isNull()
