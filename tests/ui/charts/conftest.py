"""Trends made of plain lists, and a panel that draws them."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.clock import fixed_clock
from app.insights.trends import Trend, trend_of
from app.model.instant import to_microseconds
from app.model.scales import RATING_KEYS
from app.paths import find_paths
from app.store.rated_moments import RatedMoments
from ui.charts.trend.chart_words import ChartWords
from ui.charts.trend.trend_panel import TrendPanel
from ui.context import Context
from ui.fonts import load_interface_font
from ui.icons import Icons
from ui.session import Session
from ui.tasks import InlineTasks
from ui.text import Formats
from ui.theme import ThemeSource, apply, load_theme

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
Rated = list[tuple[float, int]]


def trend(rated: Rated, rating: str = "depth") -> Trend:
    """Return the trend of (days ago, value) pairs; entry "uid-0" is the oldest."""
    moments = []
    for place, (ago, value) in enumerate(sorted(rated, reverse=True)):
        at = NOW - timedelta(days=ago)
        day = at.date().isoformat()
        moments.append((to_microseconds(at), day, value, f"uid-{place}", f"No {place}"))
    return trend_of(rating, RatedMoments(moments))


def six(**rated: Rated) -> dict[str, Trend]:
    """Return six trends, those not named without a rating."""
    return {key: trend(rated.get(key, []), key) for key in RATING_KEYS}


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Context:
    load_interface_font()
    theme = ThemeSource(load_theme("light"))
    apply(qapp, theme.theme)
    formats, clock = Formats(QLocale("en_GB")), fixed_clock(NOW)
    session = Session(InlineTasks(None))
    return Context(session, theme, Icons(theme), formats, clock, find_paths({}, tmp_path))


@pytest.fixture
def words(context: Context) -> ChartWords:
    return ChartWords(context.formats)


@pytest.fixture
def make_panel(context: Context, words: ChartWords, qtbot: QtBot) -> Callable[..., TrendPanel]:
    panels = []

    def make(**rated: Rated) -> TrendPanel:
        panel = TrendPanel(context, words)
        qtbot.addWidget(panel)
        panel.resize(760, 278)
        with qtbot.waitExposed(panel):
            panel.show()
        panel.show_trends(six(**rated))
        panels.append(panel)
        return panel

    return make


def hover(panel: TrendPanel, place: QPoint, qtbot: QtBot) -> str:
    """Return what is said of a place of the chart."""
    assert panel.chart is not None
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
    QTest.mouseMove(panel.chart.viewport(), QPoint(2, 2))
    QTest.mouseMove(panel.chart.viewport(), place)
    qtbot.waitUntil(QToolTip.isVisible)
    return QToolTip.text()
