"""Dates and numbers in several languages."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from ui.text import Formats, tr, tr_count

DAY = dt.date(2026, 11, 23)
BRITISH = Formats(QLocale("en_GB"))


@pytest.mark.parametrize(
    ("locale", "short", "without_year", "long"),
    [
        ("en_GB", "23 Nov 2026", "23 Nov", "Monday, 23 November"),
        ("en_US", "Nov 23, 2026", "Nov 23", "Monday, November 23"),
        ("de_DE", "23. Nov. 2026", "23. Nov.", "Montag, 23. November"),
        ("es_ES", "23 de nov de 2026", "23 de nov", "lunes, 23 de noviembre"),
        ("ja_JP", "2026年11月23日", "11月23日", "11月23日月曜日"),
        ("hu_HU", "2026. nov. 23.", "nov. 23.", "november 23., hétfő"),
    ],
)
def test_dates_follow_the_language(locale: str, short: str, without_year: str, long: str) -> None:
    formats = Formats(QLocale(locale))
    assert formats.date(DAY) == short
    assert formats.day_and_month(DAY) == without_year
    assert formats.long_date(DAY) == long


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "today"), (1, "yesterday"), (-1, "tomorrow"), (3, "3 days ago"), (12, "12 days ago"),
        (21, "3 weeks ago"), (62, "2 months ago"), (214, "7 months ago"), (740, "2 years ago"),
        (-3, "in 3 days"), (-25, "in 3 weeks"),
    ],
)  # fmt: skip
def test_near_days_are_said_from_today(days: int, said: str) -> None:
    assert BRITISH.relative(DAY - dt.timedelta(days=days), DAY) == said


@given(st.integers(2, 20000))
def test_past_and_future_are_said_alike(days: int) -> None:
    past = BRITISH.relative(DAY - dt.timedelta(days=days), DAY)
    length = BRITISH.length(days)
    assert past == f"{length} ago"


@pytest.mark.parametrize(
    ("days", "said"), [(855, "2 y 4 m"), (160, "5 m"), (12, "12 d"), (0, "less than a day")]
)
def test_long_acquaintance(days: int, said: str) -> None:
    assert BRITISH.known_for(days) == said


def test_numbers_follow_the_language() -> None:
    german = Formats(QLocale("de_DE"))
    assert german.number(1234.5, 1) == "1.234,5"
    assert german.percentage(0.614) == "61 %"
    assert BRITISH.minutes(45) == "45 min"
    assert BRITISH.minutes(80) == "1 h 20 min"
    assert BRITISH.minutes(120) == "2 h"


def test_moments() -> None:
    at = dt.datetime(2026, 11, 20, 16, 30, tzinfo=dt.UTC)
    assert BRITISH.moment(at) == "Fri 20 Nov 2026, 16:30"
    assert BRITISH.month(DAY) == "November 2026"


def test_values_are_never_read_as_places() -> None:
    assert tr("Test", "With {name}", name="{name} {0}") == "With {name} {0}"


def test_one_and_many() -> None:
    forms = ("{n} entry", "{n} entries")
    assert tr_count("Test", *forms, 1) == "1 entry"
    assert tr_count("Test", *forms, 0) == "0 entries"
    assert tr_count("Test", *forms, 26) == "26 entries"


def test_a_foreign_name_keeps_its_order_from_right_to_left(qapp: QApplication) -> None:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert tr("Test", "With {name}", name="@ana") == "With \u2068@ana\u2069"
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
