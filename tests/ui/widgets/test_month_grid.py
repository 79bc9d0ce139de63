"""Each day of a month is a cell, by pointer and by key, in any language's order."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from ui.text import Formats
from ui.theme import ThemeSource
from ui.widgets.month_grid import MonthGrid

FIRST, LAST = dt.date(2025, 12, 1), dt.date(2026, 11, 25)
BUSY = dt.date(2026, 11, 16)


@pytest.fixture(params=["en_GB", "en_US", "ar_EG"])
def grid(request: pytest.FixtureRequest, qtbot: QtBot, theme: ThemeSource) -> MonthGrid:
    locale = QLocale(request.param)
    grid = MonthGrid(theme, Formats(locale), "Days")
    qtbot.addWidget(grid)
    grid.setLayoutDirection(locale.textDirection())
    grid.resize(grid.sizeHint())
    grid.show_span({BUSY: 2}, FIRST, LAST)
    grid.show()
    return grid


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.dates(FIRST, LAST))
def test_a_day_is_found_where_it_is_drawn(grid: MonthGrid, day: dt.date) -> None:
    grid.move_to(day)
    assert grid.month == day.replace(day=1)
    assert grid.day_at(grid.square(day).center()) == day
    assert grid.rect().contains(grid.square(day))
    if day < LAST and day.month == (day + dt.timedelta(days=1)).month:
        here, next_day = grid.square(day), grid.square(day + dt.timedelta(days=1))
        is_new_week = grid._formats.locale.firstDayOfWeek().value == day.isoweekday() % 7 + 1
        assert (next_day.y() > here.y()) == is_new_week
        assert not here.intersects(next_day)


def test_keys_move_by_days_and_weeks_and_into_the_month_before(
    grid: MonthGrid, qtbot: QtBot
) -> None:
    grid.move_to(dt.date(2026, 11, 9))
    is_rtl = grid.layoutDirection() == Qt.LayoutDirection.RightToLeft
    back, on = (
        (Qt.Key.Key_Right, Qt.Key.Key_Left) if is_rtl else (Qt.Key.Key_Left, Qt.Key.Key_Right)
    )
    for key in (back, on, Qt.Key.Key_Down):
        qtbot.keyClick(grid, key)
    with qtbot.waitSignal(grid.day_chosen) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert told.args == [BUSY]
    assert grid.accessibleDescription() == grid.said_of(BUSY)
    for _ in range(3):
        qtbot.keyClick(grid, Qt.Key.Key_Up)
    assert grid.month == dt.date(2026, 10, 1)


def test_keys_and_pointer_stay_inside_the_span(grid: MonthGrid, qtbot: QtBot) -> None:
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    with qtbot.waitSignal(grid.day_chosen) as told:
        qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert told.args == [LAST]
    assert grid.day_at(grid.square(LAST + dt.timedelta(days=1)).center()) is None
    grid.move_to(dt.date(2020, 1, 1))
    assert grid.month == FIRST


def test_a_click_chooses_a_day(grid: MonthGrid, qtbot: QtBot) -> None:
    with qtbot.waitSignal(grid.day_chosen) as told:
        qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.square(BUSY).center())
    assert told.args == [BUSY]
