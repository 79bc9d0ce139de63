"""Every button says what it does, whatever its caption is made of."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.icons import Icons
from ui.theme import ThemeSource, load_theme
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.tick_box import TickBox
from ui.widgets.tooltip import literal

KINDS = ("primary", "plain", "small", "link", "quiet", "inverse")


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_has_role_name_and_size(qtbot: QtBot, theme: ThemeSource, kind: str) -> None:
    button = Button("R&D", theme, kind)
    qtbot.addWidget(button)
    spoken = QAccessible.queryAccessibleInterface(button)
    assert spoken.role() == QAccessible.Role.PushButton
    assert spoken.text(QAccessible.Text.Name) == "R&D"
    assert button.shortcut().isEmpty()
    assert min(button.sizeHint().toTuple()) >= 24


def test_an_icon_alone_has_a_name(qtbot: QtBot, theme: ThemeSource, icons: Icons) -> None:
    button = Button("", theme, "quiet", "more", icons, "More")
    qtbot.addWidget(button)
    assert button.accessibleName() == button.toolTip() == "More"
    assert min(button.sizeHint().toTuple()) >= 24


def test_buttons_grow_with_the_zoom(qtbot: QtBot, theme: ThemeSource) -> None:
    button = Button("Write", theme)
    qtbot.addWidget(button)
    before = button.sizeHint()
    theme.use(load_theme("light", 2.0))
    assert button.sizeHint().height() == 2 * before.height()
    assert button.sizeHint().width() > 1.8 * before.width()


@pytest.mark.parametrize("kind", KINDS)
def test_focus_by_key_can_be_seen(qtbot: QtBot, theme: ThemeSource, kind: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    first, button = (
        Button("Skip", theme, parent=window),
        Button("Write", theme, kind, parent=window),
    )
    button.move(0, 100)
    with qtbot.waitActive(window):
        window.show()
    first.setFocus()
    before = button.grab().toImage()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert button.hasFocus()
    assert button.grab().toImage() != before


def test_a_chip_asks_with_its_key(qtbot: QtBot, theme: ThemeSource) -> None:
    chip = Chip("coral", theme, key="tag-1", is_removable=True)
    qtbot.addWidget(chip)
    chip.show()
    with qtbot.waitSignal(chip.asked) as told:
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert told.args == ["tag-1"]
    with qtbot.waitSignal(chip.removal_asked) as told:
        qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert told.args == ["tag-1"]


def test_a_chip_that_stays_ignores_delete(qtbot: QtBot, theme: ThemeSource) -> None:
    chip = Chip("coral", theme)
    qtbot.addWidget(chip)
    chip.show()
    with qtbot.assertNotEmitted(chip.removal_asked):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_a_long_chip_does_not_widen_the_window(qtbot: QtBot, theme: ThemeSource) -> None:
    chip = Chip("word " * 100, theme)
    qtbot.addWidget(chip)
    assert chip.sizeHint().width() <= 260
    assert chip.sizeHint().height() >= 24


def test_a_tick_box_is_ticked_anywhere_on_it(
    qtbot: QtBot, theme: ThemeSource, icons: Icons
) -> None:
    box = TickBox("", theme, icons, name="Send Ines the notebook")
    qtbot.addWidget(box)
    box.show()
    assert min(box.sizeHint().toTuple()) >= 24
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().bottomRight())
    assert box.isChecked()
    spoken = QAccessible.queryAccessibleInterface(box)
    assert spoken.role() == QAccessible.Role.CheckBox
    assert spoken.text(QAccessible.Text.Name) == "Send Ines the notebook"


@pytest.mark.parametrize("text", ["<img src='//host/x'>", "&lt;b&gt;", "Ines & Tomasz"])
def test_tooltips_show_every_letter(text: str) -> None:
    from PySide6.QtGui import QTextDocument

    shown = QTextDocument()
    shown.setHtml(literal(text))
    assert shown.toPlainText() == text
    assert literal("Ines") == "Ines"
