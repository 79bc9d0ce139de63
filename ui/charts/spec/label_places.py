"""Where names stand beside their points, so that they lie on no other name and no marked point."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF

_GAP = 3.0
SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))
"""Across and down from the point; the first that is free is taken."""


def label_places(
    points: Sequence[QPointF],
    sizes: Sequence[QSizeF],
    radius: float,
    room: QRectF,
    sides: Sequence[tuple[int, int]] = SIDES,
) -> list[QRectF | None]:
    """Return where the name of each point stands, in the units given; None where nothing is free.

    `radius` is that of the points, `room` what names must not leave; `sides` are tried in order.
    """
    taken = [QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius) for at in points]
    places: list[QRectF | None] = []
    for at, size in zip(points, sizes, strict=True):
        tried = (_beside(at, size, radius + _GAP, *side) for side in sides)
        free = (
            one
            for one in tried
            if room.contains(one) and not any(one.intersects(other) for other in taken)
        )
        place = next(free, None)
        places.append(place)
        if place is not None:
            taken.append(place)
    return places


def _beside(at: QPointF, size: QSizeF, away: float, across: int, down: int) -> QRectF:
    label = QRectF(QPointF(0, 0), size)
    half_wide, half_high = size.width() / 2, size.height() / 2
    label.moveCenter(
        QPointF(at.x() + across * (away + half_wide), at.y() + down * (away + half_high))
    )
    return label
