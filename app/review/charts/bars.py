"""Bars: given and received beside each other, by contact and by month; and plain counts."""

from __future__ import annotations

from collections.abc import Sequence

from app.review.charts.colours import Colours
from app.review.charts.svg import Chart, box, drawing, rule, shortened, words
from app.review.document import Count, Exchange

_WIDTH = 520.0
_ROW = 21.0
_NAME = 140.0
_BAR = 9.0
_MONTHS_HEIGHT = 120.0


def exchange_chart(
    exchanges: Sequence[Exchange],
    title: str,
    description: str,
    labels: tuple[str, str],
    colours: Colours,
) -> Chart:
    """Return given to the left, received to the right of a middle line, a row for each contact."""
    most = max((max(one.given, one.received) for one in exchanges), default=0) or 1
    middle = _NAME + (_WIDTH - _NAME) / 2
    reach = (_WIDTH - _NAME) / 2 - 30
    gave, received = labels
    parts = [
        words(middle - 8, 10, gave, colours.gave, size=10, anchor="end", weight=600),
        words(middle + 8, 10, received, colours.received, size=10, weight=600),
    ]
    for row, one in enumerate(exchanges):
        y = 18 + row * _ROW
        left, right = reach * one.given / most, reach * one.received / most
        base = y + 12
        parts += [
            words(0, base, shortened(one.name, _NAME), colours.text),
            box(middle - 3 - left, y + 4, left, _BAR, colours.gave),
            box(middle + 3, y + 4, right, _BAR, colours.received),
            words(middle - 9 - left, base, str(one.given), colours.muted, size=10, anchor="end"),
            words(middle + 9 + right, base, str(one.received), colours.muted, size=10),
        ]
    height = 18 + len(exchanges) * _ROW + 4
    parts.insert(0, rule(middle, 16, middle, height - 4, colours.line))
    return drawing(_WIDTH, height, title, description, parts)


def months_chart(
    months: Sequence[Exchange], title: str, description: str, colours: Colours
) -> Chart:
    """Return a pair of bars for each month."""
    most = max((max(one.given, one.received) for one in months), default=0) or 1
    step = _WIDTH / max(1, len(months))
    bar = min(13.0, step / 2 - 2)
    bottom, reach = _MONTHS_HEIGHT - 20, _MONTHS_HEIGHT - 36
    every = -(-len(months) // 12)
    parts = [rule(0, bottom, _WIDTH, bottom, colours.line)]
    for i, one in enumerate(months):
        middle = i * step + step / 2
        for x, amount, colour in (
            (middle - bar - 1, one.given, colours.gave),
            (middle + 1, one.received, colours.received),
        ):
            height = reach * amount / most
            if amount:
                parts.append(box(x, bottom - height, bar, height, colour))
                y = bottom - height - 4
                if bar > 9:
                    parts.append(
                        words(x + bar / 2, y, str(amount), colours.muted, size=8, anchor="middle")
                    )
        if i % every == 0:
            parts.append(
                words(middle, bottom + 15, one.name, colours.muted, size=10, anchor="middle")
            )
    return drawing(_WIDTH, _MONTHS_HEIGHT, title, description, parts)


def counts_chart(counts: Sequence[Count], title: str, description: str, colours: Colours) -> Chart:
    """Return a bar for each count."""
    most = max((one.n for one in counts), default=0) or 1
    width, name = 250.0, 130.0
    reach = width - name - 26
    parts = []
    for row, one in enumerate(counts):
        y, length = row * _ROW, reach * one.n / most
        parts += [
            words(0, y + 14, shortened(one.label, name), colours.text),
            box(name, y + 6, length, _BAR, colours.accent),
            words(name + length + 6, y + 14, str(one.n), colours.muted, size=10),
        ]
    return drawing(width, max(1, len(counts)) * _ROW + 4, title, description, parts)
