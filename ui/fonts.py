"""The two typefaces of the program, from their packages."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

_LARGEST_OPTICAL_SIZE = {"Inter": 32, "Literata": 72}
_SMALLEST_OPTICAL_SIZE = {"Inter": 14, "Literata": 7}

_UPRIGHT = "Inter[opsz,wght].ttf"
_DISPLAY_WEIGHT, _DISPLAY_PIXELS, _DISPLAY_SPACING = 700, 20, -0.02


def load_interface_font() -> None:
    """Make Inter known to Qt; before the first window."""
    import fontpkg_inter

    _load(fontpkg_inter.ROOT / "files" / _UPRIGHT)


def load_writing_font() -> None:
    """Make Literata, and the slanted cuts, known to Qt; before text of the journal is shown."""
    import fontpkg_inter
    import fontpkg_literata

    for package in (fontpkg_inter.ROOT, fontpkg_literata.ROOT):
        for file in sorted((package / "files").glob("*.ttf")):
            if file.name != _UPRIGHT:
                _load(file)


def _load(file: Path) -> None:
    QFontDatabase.addApplicationFont(str(file))


def make_font(family: str, pixels: int, weight: int) -> QFont:
    """Return a font; weight 100 to 900.

    The weight is set on the variable axis alone: Qt knows a variable file as Regular only, and
    would smear it into a false bold when QFont's own weight asks for more.
    """
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setVariableAxis(QFont.Tag("wght"), weight)
    low, high = _SMALLEST_OPTICAL_SIZE[family], _LARGEST_OPTICAL_SIZE[family]
    font.setVariableAxis(QFont.Tag("opsz"), min(max(pixels, low), high))
    if weight >= _DISPLAY_WEIGHT and pixels >= _DISPLAY_PIXELS:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _DISPLAY_SPACING * pixels)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def with_even_figures(font: QFont) -> QFont:
    """Return the font with all figures as wide as each other, for columns of numbers."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
