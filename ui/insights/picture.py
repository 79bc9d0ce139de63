"""Pictures of charts, put together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap


def one_under_the_other(parts: Sequence[QPixmap], gap: int) -> QPixmap:
    """Return pictures of one width and one pixel ratio as one, a gap between them."""
    sizes = [part.deviceIndependentSize().toSize() for part in parts]
    height = sum(size.height() for size in sizes) + gap * (len(parts) - 1)
    ratio = parts[0].devicePixelRatio()
    whole = QPixmap(QSize(sizes[0].width(), height) * ratio)
    whole.setDevicePixelRatio(ratio)
    whole.fill(Qt.GlobalColor.transparent)
    painter, top = QPainter(whole), 0
    for part, size in zip(parts, sizes, strict=True):
        painter.drawPixmap(0, top, part)
        top += size.height() + gap
    painter.end()
    return whole
