"""Typing filters, Esc takes it back, Down goes to the list."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.icons import Icons
from ui.theme import ThemeSource
from ui.widgets.button import Button
from ui.widgets.search_field import SearchField


@pytest.fixture
def field(qtbot: QtBot, theme: ThemeSource, icons: Icons) -> SearchField:
    field = SearchField("Search contacts", theme, icons)
    qtbot.addWidget(field)
    field.resize(300, 40)
    field.show()
    return field


def test_escape_clears_then_leaves(field: SearchField, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "ines")
    with qtbot.assertNotEmitted(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_down_goes_to_the_list(field: SearchField, qtbot: QtBot) -> None:
    with qtbot.waitSignal(field.list_asked):
        qtbot.keyClick(field, Qt.Key.Key_Down)


def test_the_clear_button_is_there_when_there_is_text(field: SearchField, qtbot: QtBot) -> None:
    clear = field.findChild(Button)
    assert clear is not None
    assert not clear.isVisible()
    qtbot.keyClicks(field, "ines")
    assert clear.isVisible()
    assert field.rect().contains(clear.geometry())
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert field.text() == ""
    assert clear.accessibleName() == "Clear"


def test_it_has_the_name_of_its_placeholder(field: SearchField) -> None:
    assert field.accessibleName() == "Search contacts"
