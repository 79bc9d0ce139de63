"""What stands at the marks of an axis of time."""

from __future__ import annotations

from ui.charts.time.time_ticks import Tick
from ui.text import Formats, tr

_CONTEXT = "TimeAxis"


def tick_label(tick: Tick, formats: Formats) -> str:
    """Return a day, a month, a quarter or a year in the reader's language."""
    locale, day = formats.locale, tick.day
    year = f"{day.year % 100:02d}"
    if tick.unit == "year":
        return str(day.year)
    if tick.unit == "day":
        said = formats.day_and_month(day)
        return tr(_CONTEXT, "{day} {year}", day=said, year=year) if tick.names_year else said
    if tick.unit == "quarter":
        number = (day.month + 2) // 3
        said = "Q{quarter} {year}" if tick.names_year else "Q{quarter}"
        return tr(_CONTEXT, said, quarter=number, year=year)
    name = locale.standaloneMonthName(day.month, locale.FormatType.ShortFormat)
    return tr(_CONTEXT, "{month} {year}", month=name, year=year) if tick.names_year else name
