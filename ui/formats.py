"""Dates and numbers as the reader's language writes them."""

from __future__ import annotations

import datetime as dt
import re

from PySide6.QtCore import QDate, QLocale, QTime

from ui.sentences import tr, tr_count

_CONTEXT = "Formats"
_DAYS_AS_DAYS, _DAYS_AS_WEEKS, _DAYS_AS_MONTHS = 14, 60, 730
_DAYS_A_WEEK, _DAYS_A_MONTH, _DAYS_A_YEAR = 7, 30.44, 365.25
_Long = QLocale.FormatType.LongFormat


class Formats:
    """Writes dates, spans and numbers; the system's language unless told."""

    def __init__(self, locale: QLocale | None = None) -> None:
        self._locale = locale or QLocale()

    @property
    def locale(self) -> QLocale:
        """Return the locale that these formats follow."""
        return self._locale

    def date(self, day: dt.date) -> str:
        """Return "20 Nov 2026"."""
        return self._written(day, _without_weekday(self._long_pattern()).replace("MMMM", "MMM"))

    def long_date(self, day: dt.date) -> str:
        """Return "Monday, 23 November"."""
        return self._written(day, _without_year(self._long_pattern()))

    def day_and_month(self, day: dt.date) -> str:
        """Return "20 Nov"."""
        pattern = _without_year(_without_weekday(self._long_pattern()))
        return self._written(day, pattern.replace("MMMM", "MMM"))

    def month(self, day: dt.date) -> str:
        """Return "November 2026"."""
        name = self._locale.standaloneMonthName(day.month)
        return tr(_CONTEXT, "{month} {year}", month=name, year=day.year)

    def month_and_year(self, day: dt.date) -> str:
        """Return "Nov 2026"."""
        return tr(_CONTEXT, "{month} {year}", month=self.short_month(day), year=day.year)

    def short_month(self, day: dt.date) -> str:
        """Return "Nov"."""
        return self._locale.standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)

    def weekday(self, day: dt.date) -> str:
        """Return "Fri"."""
        return self._locale.dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)

    def time(self, at: dt.time | dt.datetime) -> str:
        """Return "16:30"."""
        return self._locale.toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)

    def moment(self, at: dt.datetime) -> str:
        """Return "Fri 20 Nov 2026, 16:30"."""
        parts = {"weekday": self.weekday(at), "date": self.date(at), "time": self.time(at)}
        return tr(_CONTEXT, "{weekday} {date}, {time}", **parts)

    def near_moment(self, at: dt.datetime, today: dt.date) -> str:
        """Return "Fri 20 Nov, 16:30" in the year of today, else with the year."""
        if at.year != today.year:
            return self.moment(at)
        date = self.day_and_month(at)
        parts = {"weekday": self.weekday(at), "date": date, "time": self.time(at)}
        return tr(_CONTEXT, "{weekday} {date}, {time}", **parts)

    def number(self, value: float, decimals: int = 0) -> str:
        """Return a number with the language's digits, signs and separators; − for a hyphen."""
        return self._locale.toString(float(value), "f", decimals).replace("-", "−")

    def percentage(self, share: float, decimals: int = 0) -> str:
        """Return a share of 1 as "61 %"."""
        return tr(_CONTEXT, "{number} %", number=self.number(share * 100, decimals))

    def relative(self, day: dt.date, today: dt.date) -> str:
        """Return "3 days ago", "yesterday" or "in 2 weeks"."""
        days = (today - day).days
        near = {0: "today", 1: "yesterday", -1: "tomorrow"}
        if days in near:
            return tr(_CONTEXT, near[days])
        count, unit = _count_and_unit(abs(days))
        forms = _AGO[unit] if days > 0 else _AHEAD[unit]
        return tr_count(_CONTEXT, *forms, count)

    def length(self, days: int) -> str:
        """Return a time as "7 months"."""
        count, unit = _count_and_unit(days)
        return tr_count(_CONTEXT, *_LENGTH[unit], count)

    def known_for(self, days: int) -> str:
        """Return a long time as "2 y 4 m", a short one as "5 m" or "12 d"."""
        months = int(days / _DAYS_A_MONTH)
        if months >= 12:
            said, values = "{years} y {months} m", {"years": months // 12, "months": months % 12}
        elif months:
            said, values = "{months} m", {"months": months}
        elif days:
            said, values = "{days} d", {"days": days}
        else:
            said, values = "less than a day", {}
        return tr(_CONTEXT, said, **values)

    def minutes(self, minutes: int) -> str:
        """Return a duration as "45 min" or "1 h 20 min"."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return tr(_CONTEXT, "{minutes} min", minutes=rest)
        if not rest:
            return tr(_CONTEXT, "{hours} h", hours=hours)
        return tr(_CONTEXT, "{hours} h {minutes} min", hours=hours, minutes=rest)

    def _long_pattern(self) -> str:
        return self._locale.dateFormat(_Long)

    def _written(self, day: dt.date, pattern: str) -> str:
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)


_AGO = {
    "day": ("{n} day ago", "{n} days ago"),
    "week": ("{n} week ago", "{n} weeks ago"),
    "month": ("{n} month ago", "{n} months ago"),
    "year": ("{n} year ago", "{n} years ago"),
}
_AHEAD = {
    "day": ("in {n} day", "in {n} days"),
    "week": ("in {n} week", "in {n} weeks"),
    "month": ("in {n} month", "in {n} months"),
    "year": ("in {n} year", "in {n} years"),
}
_LENGTH = {
    "day": ("{n} day", "{n} days"),
    "week": ("{n} week", "{n} weeks"),
    "month": ("{n} month", "{n} months"),
    "year": ("{n} year", "{n} years"),
}


def _count_and_unit(days: int) -> tuple[int, str]:
    if days < _DAYS_AS_DAYS:
        return days, "day"
    if days < _DAYS_AS_WEEKS:
        return days // _DAYS_A_WEEK, "week"
    if days < _DAYS_AS_MONTHS:
        return int(days / _DAYS_A_MONTH), "month"
    return int(days / _DAYS_A_YEAR), "year"


def _without_weekday(pattern: str) -> str:
    return re.sub(r"[\s,،]*\bdddd\b[\s,،]*|dddd", "", pattern).strip()


def _without_year(pattern: str) -> str:
    shorter = re.sub(r"[\s,،/.]*('\w+'\s*)?y+\s*('[^']*'|年|년)?[\s.,]*", " ", pattern)
    return shorter.strip(" ,،")
