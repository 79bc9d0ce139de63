"""Saving the picture of a chart where the reader wants it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, QFile, QIODevice, QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QGraphicsView, QWidget

from ui.context import Context
from ui.widgets.button import Button

_RATIO = 2


def picture_of(widget: QWidget) -> QPixmap:
    """Return a widget as it stands, at twice its size."""
    picture = QPixmap(widget.size() * _RATIO)
    picture.setDevicePixelRatio(_RATIO)
    picture.fill(widget.palette().color(QPalette.ColorRole.Window))
    widget.render(picture, QPoint())
    return picture


def write_picture(widget: QWidget, path: str) -> bool:
    """Write a widget as SVG where the path ends so, otherwise as PNG; tell whether that worked.

    Its buttons are left out: nobody presses them on a picture.
    """
    with _without_buttons(widget):
        if path.lower().endswith(".svg"):
            return _write_drawing(widget, path)
        return picture_of(widget).save(path, "PNG")


@contextmanager
def _without_buttons(widget: QWidget) -> Iterator[None]:
    buttons = [one for one in widget.findChildren(Button) if one.isVisible()]
    policies = [one.sizePolicy() for one in buttons]
    for button in buttons:
        keeping = button.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        button.setSizePolicy(keeping)
        button.hide()
    try:
        yield
    finally:
        for button, policy in zip(buttons, policies, strict=True):
            button.show()
            button.setSizePolicy(policy)


def _write_drawing(widget: QWidget, path: str) -> bool:
    from PySide6.QtSvg import QSvgGenerator

    target = QFile(path)
    if not target.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    drawing = QSvgGenerator()
    drawing.setOutputDevice(target)
    drawing.setResolution(widget.logicalDpiX())
    drawing.setSize(widget.size())
    drawing.setViewBox(widget.rect())
    drawing.setTitle(widget.accessibleName())
    drawing.setDescription(widget.accessibleDescription())
    painter = QPainter(drawing)
    _draw(widget, painter)
    return painter.end() and target.flush()


def _draw(widget: QWidget, painter: QPainter) -> None:
    """Draw a widget in shapes: Qt would make pixels of the scenes in it, so they come after."""
    scenes = [one for one in widget.findChildren(QGraphicsView) if one.isVisible()]
    for scene in scenes:
        scene.viewport().hide()
    widget.render(painter, QPoint())
    for scene in scenes:
        scene.viewport().show()
        place = scene.mapTo(widget, QPoint())
        with _in_shapes(scene):
            scene.render(painter, QRectF(QRect(place, scene.size())), scene.rect())


@contextmanager
def _in_shapes(view: QGraphicsView) -> Iterator[None]:
    """Let marks be drawn as shapes, which on a screen are stamped as small pictures."""
    items: list[Any] = [one for one in view.items() if hasattr(one, "setExportMode")]
    for item in items:
        item.setExportMode(True)
    try:
        yield
    finally:
        for item in items:
            item.setExportMode(False)


def save_picture(widget: QWidget, context: Context, name: str) -> None:
    """Ask where to, beginning with a name, and write; say so where it cannot be written."""
    title = QCoreApplication.translate("SavePicture", "Save picture")
    png = QCoreApplication.translate("SavePicture", "PNG pictures (*.png)")
    svg = QCoreApplication.translate("SavePicture", "SVG drawings (*.svg)")
    path = context.files.save_file(widget, title, f"{name}.png", f"{png};;{svg}")
    if path is None:
        return
    if not write_picture(widget, str(path)):
        said = QCoreApplication.translate("SavePicture", "{file} could not be written.")
        context.session.problem.emit(said.format(file=path.name))
