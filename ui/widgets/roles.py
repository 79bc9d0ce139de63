"""What a screen reader calls widgets that draw themselves."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES = {
    "PlotWidget": QAccessible.Role.Chart,
    "DayCells": QAccessible.Role.Chart,
    "SmallNetwork": QAccessible.Role.Chart,
    "ShareBar": QAccessible.Role.StaticText,
    "WaysPicture": QAccessible.Role.Chart,
    "PhotoDisc": QAccessible.Role.Button,
}


def tell_roles() -> None:
    """Let screen readers hear these roles; Qt asks with the name of each class of a widget."""
    QAccessible.installFactory(_interface_of)


def _interface_of(class_name: str, widget: QObject) -> QAccessibleInterface | None:
    role = _ROLES.get(class_name)
    return QAccessibleWidget(widget, role) if role and isinstance(widget, QWidget) else None
