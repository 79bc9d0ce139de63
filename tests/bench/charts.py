"""The rows of the table that draw: a contact's trend, and the sparklines of a list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.book import Book
from app.clock import Clock
from app.model.instant import to_microseconds
from tests.bench.rows import in_turn
from ui.charts.trend.chart_words import ChartWords
from ui.fonts import load_interface_font
from ui.text import Formats
from ui.theme import ThemeSource, apply, load_theme
from ui.widgets.sparkline import paint_sparkline

_RATINGS, _YEARS = 5_000, 10
_LINES, _POINTS, _LIMIT_MS = 200, 12, 10.0


def one_trend(book: Book, drift: float) -> tuple[float, float, float]:
    """Time a contact's 5,000 ratings read, computed and drawn, against reading the rows by hand.

    They rise by `drift` a year, around what they are without.
    """
    from ui.charts.trend.trend_chart import TrendChart

    uid, theme = _rated_contact(book, drift), _theme()
    formats = Formats(QLocale("en_GB"))
    chart = TrendChart(theme, formats, ChartWords(formats))
    chart.resize(1000, 230)
    chart.choose(frozenset({"depth"}), "depth")
    connection, today = book.records.db.connection, book.clock.today()
    sql = (
        "SELECT r.happened_at, r.day, r.depth, e.uid, e.title FROM reflection r "
        "JOIN entry e ON e.id = r.entry_id WHERE r.contact_id = "
        "(SELECT id FROM contact WHERE uid = ?) AND r.depth IS NOT NULL "
        "ORDER BY r.happened_at, e.uid"
    )

    def ours() -> None:
        chart.show_trends({"depth": book.trends.of(uid, "depth")}, today)
        chart.grab()

    try:
        return in_turn(ours, lambda: connection.execute(sql, (uid,)).fetchall())
    finally:
        chart.deleteLater()


def sparklines() -> tuple[float, float, float]:
    """Time painting 200 sparklines; the floor is the 10 milliseconds that they may take."""
    _theme()
    random = Random(1)
    lines = [[random.uniform(1, 5) for _ in range(_POINTS)] for _ in range(_LINES)]
    page = QImage(400, 800, QImage.Format.Format_ARGB32_Premultiplied)

    def ours() -> None:
        painter = QPainter(page)
        for place, points in enumerate(lines):
            rect = QRectF(place % 4 * 90, place // 4 * 15, 64, 14)
            paint_sparkline(painter, rect, points, "#23695F")
        painter.end()

    mine, _, _ = in_turn(ours, _nothing)
    return mine, _LIMIT_MS, mine / _LIMIT_MS


def _nothing() -> None:
    sum(range(10))


def _theme() -> ThemeSource:
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    load_interface_font()
    source = ThemeSource(load_theme("light"))
    apply(application, source.theme)
    return source


def _rated_contact(book: Book, drift: float) -> str:
    """Write a contact with 5,000 entries, fast, and return its uid."""
    contact = book.contacts.blank("Ana Example")
    book.contacts.save_many([contact], "bench")
    key = book.records.db.value("SELECT id FROM contact WHERE uid = ?", contact.uid)
    run: Callable[..., Any] = book.records.db.connection.execute
    random = Random(1)
    run("BEGIN IMMEDIATE")
    for number in range(1, _RATINGS + 1):
        years_ago = random.uniform(0, _YEARS)
        moment, day = _moment(years_ago, book.clock)
        rating = round(random.uniform(0.5, 5.5) + drift * (_YEARS / 2 - years_ago))
        run(
            "INSERT INTO entry (id, uid, happened_at, day, title, body, created_at, updated_at) "
            "VALUES (?, ?, ?, ?, ?, '', ?, ?)",
            (number, f"bench-{number}", moment, day, f"No {number}", moment, moment),
        )
        run(
            "INSERT INTO reflection (entry_id, contact_id, position, happened_at, day, depth) "
            "VALUES (?, ?, 0, ?, ?, ?)",
            (number, key, moment, day, min(max(rating, 1), 5)),
        )
    run("COMMIT")
    return contact.uid


def _moment(years_ago: float, clock: Clock) -> tuple[int, str]:
    at = clock.now() - timedelta(days=years_ago * 365)
    return to_microseconds(at), at.date().isoformat()
