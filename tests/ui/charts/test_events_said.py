from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.insights.contact_events import ContactEvent
from tests.ui.charts.conftest import NOW, hover
from ui.charts.trend.trend_panel import TrendPanel

MakePanel = Callable[..., TrendPanel]

EVENTS = [
    ContactEvent((NOW - timedelta(days=ago)).date(), kind, about)
    for ago, kind, about in (
        (500, "standing", "resting"),
        (400, "standing", "active again"),
        (300, "check-in", "5"),
        (200, "promise kept", "Send the map"),
        (100, "met", "Walk"),
        (50, "standing", "let go"),
    )
]


def test_each_turn_is_said_under_the_pointer(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(depth=[(500.0, 3), (20.0, 4)])
    panel.show_events(EVENTS)
    assert panel.chart is not None
    said = [hover(panel, panel.chart.place_of_event(place).toPoint(), qtbot) for place in (0, 1, 5)]
    assert [one.split(" · ")[1] for one in said] == ["Resting", "Active again", "Let go"]


def test_the_table_lists_events_until_they_are_switched_off(make_panel: MakePanel) -> None:
    panel = make_panel(depth=[(500.0, 3), (20.0, 4)])
    panel.show_events(EVENTS)
    panel.copy_table()
    lines = QGuiApplication.clipboard().text().splitlines()[1:]
    told = [line.split("\t")[1:] for line in lines if line.split("\t")[1] != "Depth"]
    assert told == [
        ["Standing", "", "Let go"],
        ["Promise kept", "", "Send the map"],
        ["Closeness", "5", ""],
        ["Standing", "", "Active again"],
        ["Standing", "", "Resting"],
    ]
    QTest.keyClick(panel, Qt.Key.Key_T)
    with_events = panel.table.rows.rowCount()
    QTest.keyClick(panel, Qt.Key.Key_7)
    assert panel.table.rows.rowCount() == with_events - len(told)
