"""Pictures of trends that are made of plain lists."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.clock import Clock
from app.insights.trends import rated_moments, trend_of
from app.model.scales import RATING_KEYS
from app.paths import find_paths
from ui.charts.parts.save_picture import write_picture
from ui.charts.trend.chart_words import ChartWords
from ui.charts.trend.trend_panel import TrendPanel
from ui.contacts.facts_row import VerdictText
from ui.context import Context
from ui.fonts import load_interface_font
from ui.icons import Icons
from ui.session import Session
from ui.tasks import InlineTasks
from ui.text import Formats
from ui.theme import ThemeSource, apply, load_theme
from ui.widgets.label import Note

_WIDTH = 780


class TrendStudio:
    """One panel under its verdict, shown with other trends in turn."""

    def __init__(self, clock: Clock) -> None:
        application = QApplication.instance() or QApplication(["demo"])
        assert isinstance(application, QApplication)
        self._application = application
        load_interface_font()
        self._clock = clock
        self._theme = ThemeSource(load_theme("light"))
        formats, paths = Formats(QLocale("en_GB")), find_paths({}, Path(tempfile.gettempdir()))
        session = Session(InlineTasks(None))
        context = Context(session, self._theme, Icons(self._theme), formats, clock, paths)
        self._words = ChartWords(formats)
        self._page = QWidget()
        self._page.setAutoFillBackground(True)
        self._verdict = VerdictText(context, self._words, self._page)
        self._reasons = Note("", self._page)
        self._panel = TrendPanel(context, self._words, self._page)
        column = QVBoxLayout(self._page)
        for widget in (self._verdict, self._reasons, self._panel):
            column.addWidget(widget)
        self._page.show()

    def take(self, name: str, rated: list[tuple[float, int]], folder: Path) -> Iterator[Path]:
        """Yield the pictures of one case, light and dark."""
        now = self._clock.now()
        moments = rated_moments((now - timedelta(days=ago), value) for ago, value in rated)
        none = rated_moments([])
        trends = {key: trend_of(key, moments if key == "depth" else none) for key in RATING_KEYS}
        for appearance in ("light", "dark"):
            self._theme.use(load_theme(appearance))
            apply(self._application, self._theme.theme)
            self._panel.show_trends(trends)
            self._verdict.show_trend(trends["depth"])
            self._reasons.setText(self._words.reasons(trends["depth"]))
            self._page.resize(_WIDTH, self._page.sizeHint().height())
            QApplication.processEvents()
            path = folder / f"trend-{name}-{appearance}.png"
            write_picture(self._page, str(path))
            yield path
