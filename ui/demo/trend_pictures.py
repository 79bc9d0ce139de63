"""Pictures of trends that are made of plain lists."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.clock import Clock
from app.insights.trends import rated_moments, trend_of
from app.model.scales import RATING_KEYS
from app.paths import find_paths
from ui.charts.chart_words import ChartWords
from ui.charts.save_picture import write_picture
from ui.charts.trend_panel import TrendPanel
from ui.context import Context
from ui.fonts import load_interface_font
from ui.icons import Icons
from ui.session import Session
from ui.tasks import InlineTasks
from ui.text import Formats
from ui.theme import ThemeSource, apply, load_theme

_WIDTH, _HEIGHT = 780, 278


class TrendStudio:
    """One panel, shown with other trends in turn."""

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
        self._panel = TrendPanel(context, ChartWords(formats))
        self._panel.resize(_WIDTH, _HEIGHT)
        self._panel.show()

    def take(self, name: str, rated: list[tuple[float, int]], folder: Path) -> Iterator[Path]:
        """Yield the pictures of one case, light and dark."""
        now = self._clock.now()
        moments = rated_moments((now - timedelta(days=ago), value) for ago, value in rated)
        trends = {key: trend_of(key, moments if key == "depth" else []) for key in RATING_KEYS}
        for appearance in ("light", "dark"):
            self._theme.use(load_theme(appearance))
            apply(self._application, self._theme.theme)
            self._panel.show_trends(trends)
            QApplication.processEvents()
            path = folder / f"trend-{name}-{appearance}.png"
            write_picture(self._panel, str(path))
            yield path
