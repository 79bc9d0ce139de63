"""Counts by month as bars: axes, points and table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from app.insights.series import Months
from ui.charts.spec.specs import Axis, Point
from ui.text import Formats, tr

_CONTEXT = "InsightPage"
_MOST_TICKS, _LEAST_HEIGHT, _STEPS = 13, 4, 6
_EACH = (1, 2, 3, 4, 6, 12, 24, 60, 120, 240)


def days_of(months: Months) -> list[date]:
    """Return the first day of each month."""
    return [date.fromisoformat(f"{month}-01") for month in months.months]


def month_points(months: Months, names: Mapping[str, str], formats: Formats) -> list[Point]:
    """Return a point for each month that says its counts."""
    said = tr(_CONTEXT, "{intent}: {count}")
    return [
        Point(
            place,
            0,
            "\n".join(
                [
                    formats.month(day),
                    *(
                        said.format(intent=name, count=formats.number(months.counts[key][place]))
                        for key, name in names.items()
                        if months.counts[key][place]
                    ),
                ]
            ),
        )
        for place, day in enumerate(days_of(months))
    ]


def month_axis(months: Months, formats: Formats) -> Axis:
    """Return the axis of months, some of them named, each January by its year as well."""
    days = days_of(months)
    step = next((one for one in _EACH if len(days) / one <= _MOST_TICKS), _EACH[-1])
    shown = [place for place, day in enumerate(days) if _number(day) % step == 0]
    ticks = tuple((float(place), _month(formats, days[place], step)) for place in shown)
    return Axis("", -0.7, max(len(days), 1) - 0.3, ticks)


def count_axis(
    title: str, months: Months, above: Sequence[str], below: Sequence[str], formats: Formats
) -> Axis:
    """Return the axis of counts, some kinds upwards and the others downwards."""
    up, down = _highest(months, above), _highest(months, below)
    step = max(round((up + down) / _STEPS), 1)
    low, high = -(down // step + 1) * step, (up // step + 1) * step
    ticks = tuple((float(n), formats.number(abs(n))) for n in range(low, high + 1, step))
    margin = step * 0.7
    return Axis(title, low - margin, high + margin, ticks)


def _number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month(formats: Formats, day: date, step: int) -> str:
    if day.month > 1:
        return formats.short_month(day)
    if step > 1:
        return str(day.year)
    return tr(_CONTEXT, "{month} {year}", month=formats.short_month(day), year=day.year)


def _highest(months: Months, keys: Sequence[str]) -> int:
    sums: list[int] = [
        sum(month) for month in zip(*(months.counts[key] for key in keys), strict=True)
    ]
    return max([_LEAST_HEIGHT, *sums])
