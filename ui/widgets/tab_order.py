"""The way of the Tab key: part after part, and in each as it is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

_SAME_LINE = 10


def tab_in_order(parts: Sequence[QWidget]) -> None:
    """Let Tab lead through parts of a window that were laid out, in the order given."""
    controls = [control for part in parts for control in _as_read(part)]
    for before, after in pairwise(controls):
        QWidget.setTabOrder(before, after)


def _as_read(part: QWidget) -> Iterator[QWidget]:
    """Yield what takes the focus by Tab, line by line, each from where reading begins."""
    places = sorted(
        ((_middle(one, part), one) for one in _controls(part)),
        key=lambda place: place[0].y(),
    )
    is_rtl = part.layoutDirection() == Qt.LayoutDirection.RightToLeft
    line: list[tuple[int, QWidget]] = []
    top = 0
    for middle, control in places:
        if line and middle.y() - top > _SAME_LINE:
            yield from _across(line)
            line = []
        top = middle.y() if not line else top
        line.append((-middle.x() if is_rtl else middle.x(), control))
    yield from _across(line)


def _across(line: list[tuple[int, QWidget]]) -> list[QWidget]:
    return [control for _, control in sorted(line, key=lambda place: place[0])]


def _controls(part: QWidget) -> Iterator[QWidget]:
    """Yield what takes the focus by Tab, without what opens in a window of its own."""
    for one in (part, *part.findChildren(QWidget)):
        takes_it = one.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if takes_it and one.window() is part.window():
            yield one


def _middle(widget: QWidget, part: QWidget) -> QPoint:
    return widget.mapTo(part, widget.rect().center())
