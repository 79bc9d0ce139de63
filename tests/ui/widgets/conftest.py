"""What every widget needs to be drawn."""

import pytest
from pytestqt.qtbot import QtBot

from ui.fonts import load_interface_font
from ui.icons import Icons
from ui.text import Formats
from ui.theme import ThemeSource, load_theme


@pytest.fixture
def theme(qtbot: QtBot) -> ThemeSource:
    load_interface_font()
    return ThemeSource(load_theme("light"))


@pytest.fixture
def icons(theme: ThemeSource) -> Icons:
    return Icons(theme)


@pytest.fixture
def formats() -> Formats:
    from PySide6.QtCore import QLocale

    return Formats(QLocale("en_GB"))
