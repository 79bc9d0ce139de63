"""The side bar leads to the views by click and by key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from pytestqt.qtbot import QtBot

from ui.icons import Icons
from ui.theme import ThemeSource, load_theme
from ui.widgets.nav_item import NavItem
from ui.widgets.navigation import Navigation

ITEMS = [("today", "Today", "today", "Alt+1"), ("contacts", "Contacts", "people", "Alt+2")]


@pytest.fixture
def navigation(qtbot: QtBot, theme: ThemeSource, icons: Icons) -> Navigation:
    navigation = Navigation(theme, icons)
    navigation.set_items(ITEMS)
    navigation.set_new_entry_keys("Ctrl+N")
    qtbot.addWidget(navigation)
    navigation.resize(196, 600)
    navigation.show()
    return navigation


def item(navigation: Navigation, key: str) -> NavItem:
    return next(child for child in navigation.findChildren(NavItem) if child.key == key)


def test_a_click_tells_which_view(navigation: Navigation, qtbot: QtBot) -> None:
    with qtbot.waitSignal(navigation.chosen) as told:
        qtbot.mouseClick(item(navigation, "contacts"), Qt.MouseButton.LeftButton)
    assert told.args == ["contacts"]


def test_space_tells_too(navigation: Navigation, qtbot: QtBot) -> None:
    with qtbot.waitSignal(navigation.new_entry_asked):
        qtbot.keyClick(navigation.new_entry, Qt.Key.Key_Space)


def test_one_view_is_marked(navigation: Navigation) -> None:
    navigation.choose("contacts")
    assert item(navigation, "contacts").isChecked()
    assert not item(navigation, "today").isChecked()


def test_a_marked_view_stays_marked_when_pressed(navigation: Navigation, qtbot: QtBot) -> None:
    navigation.choose("today")
    qtbot.mouseClick(item(navigation, "today"), Qt.MouseButton.LeftButton)
    assert item(navigation, "today").isChecked()


def test_keys_are_set_and_said(navigation: Navigation) -> None:
    assert item(navigation, "today").shortcut() == QKeySequence("Alt+1")
    assert item(navigation, "today").accessibleDescription()
    assert item(navigation, "today").accessibleName() == "Today"


def test_its_width_follows_the_zoom(navigation: Navigation, theme: ThemeSource) -> None:
    assert navigation.width() == 196
    theme.use(load_theme("light", 1.5))
    assert navigation.width() == 294


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_it_can_be_drawn_in_both_directions(
    navigation: Navigation, theme: ThemeSource, mode: str
) -> None:
    theme.use(load_theme(mode))
    left = navigation.grab().toImage()
    navigation.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    right = navigation.grab().toImage()
    line = theme.theme.line.lower()
    assert left.pixelColor(195, 590).name() == line
    assert right.pixelColor(0, 590).name() == line
