"""PySide6 6.12.0 loses a reference to None on every save, setPen and update (Python < 3.12)."""

import sys

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

TIMES = 1000


class Painted(QWidget):
    """A widget that paints a little of everything."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.save()
        painter.setPen(QColor("black"))
        painter.drawLine(0, 0, 10, 10)
        painter.restore()
        painter.end()


def test_painting_leaves_none_alone(qtbot: QtBot) -> None:
    widget = Painted()
    qtbot.addWidget(widget)
    widget.grab()
    before = sys.getrefcount(None)
    for _ in range(TIMES):
        widget.update()
        widget.grab()
    assert abs(sys.getrefcount(None) - before) < TIMES // 10
