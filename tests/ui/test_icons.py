"""Every icon can be drawn, in any colour and crisp."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from resources import resource_path
from ui.icons import Icons
from ui.theme import ThemeSource, load_theme

FILES = sorted(resource_path("icons").glob("*.svg"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_icon_takes_the_colour_that_it_is_given(file: Path, qapp: QApplication) -> None:
    icons = Icons(ThemeSource(load_theme("light")))
    image = icons.pixmap(file.stem, "#FF0000", 24).toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 128
    ]
    assert len(inked) > 10
    assert {(c.green() < 8, c.blue() < 8, c.red() > 240) for c in inked} == {(True, True, True)}


def test_size_follows_zoom_and_screen(qapp: QApplication) -> None:
    icons = Icons(ThemeSource(load_theme("light", 1.5)))
    picture = icons.pixmap("search", size=18, ratio=2)
    assert picture.size() == QSize(54, 54)
    assert picture.deviceIndependentSize().toSize() == QSize(27, 27)


def test_colours_follow_the_theme(qapp: QApplication) -> None:
    source = ThemeSource(load_theme("light"))
    icons = Icons(source)

    def ink() -> QColor:
        return icons.pixmap("more", "accent", 24).toImage().pixelColor(12, 12)

    assert ink() == QColor(source.theme.accent)
    source.use(load_theme("dark"))
    assert ink() == QColor(source.theme.accent)
