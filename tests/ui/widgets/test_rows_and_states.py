"""Rows that are ticked, states without anything in them, progress that can be stopped."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from ui.icons import Icons
from ui.theme import ThemeSource
from ui.widgets.button import Button
from ui.widgets.check_row import CheckRow
from ui.widgets.empty_state import EmptyState
from ui.widgets.progress import ProgressLine


def test_a_row_is_ticked_with_its_key(qtbot: QtBot, theme: ThemeSource, icons: Icons) -> None:
    row = CheckRow(
        "p1", "Send Ines the notebook", "From 20 Nov", theme, icons, "due Fri", "warning"
    )
    qtbot.addWidget(row)
    row.show()
    with qtbot.waitSignal(row.ticked) as told:
        qtbot.keyClick(row.box, Qt.Key.Key_Space)
    assert told.args == ["p1", True]
    assert row.box.accessibleName() == "Send Ines the notebook"


def test_the_link_at_its_end_asks(qtbot: QtBot, theme: ThemeSource, icons: Icons) -> None:
    row = CheckRow("m1", "Coffee with Rafael", "Yesterday", theme, icons, "Write", "link")
    qtbot.addWidget(row)
    row.show()
    assert isinstance(row.end, Button)
    with qtbot.waitSignal(row.asked) as told:
        qtbot.mouseClick(row.end, Qt.MouseButton.LeftButton)
    assert told.args == ["m1"]


def test_an_empty_state_offers_one_thing(qtbot: QtBot, theme: ThemeSource, icons: Icons) -> None:
    state = EmptyState("people", "No contact yet.", "Add a contact", theme, icons)
    qtbot.addWidget(state)
    state.show()
    with qtbot.waitSignal(state.asked):
        qtbot.mouseClick(state.button, Qt.MouseButton.LeftButton)
    state.say("Nothing to do today.")
    assert not state.button.isVisible()


@pytest.mark.parametrize(
    ("share", "shown"), [(-1.0, 0), (0.0, 0), (0.4, 400), (1.0, 1000), (7, 1000)]
)
def test_progress_stays_between_nothing_and_all(
    qtbot: QtBot, theme: ThemeSource, icons: Icons, share: float, shown: int
) -> None:
    line = ProgressLine("Bringing contacts", theme, icons)
    qtbot.addWidget(line)
    line.set_share(share)
    assert line.bar.value() == shown
    assert not line.grab().isNull()
    spoken = QAccessible.queryAccessibleInterface(line.bar)
    assert spoken.role() == QAccessible.Role.ProgressBar
    assert spoken.text(QAccessible.Text.Name) == "Bringing contacts"


def test_progress_can_be_stopped(qtbot: QtBot, theme: ThemeSource, icons: Icons) -> None:
    line = ProgressLine("Bringing contacts", theme, icons)
    qtbot.addWidget(line)
    line.show()
    with qtbot.waitSignal(line.cancel_asked):
        qtbot.keyClick(line.cancel, Qt.Key.Key_Space)
    assert line.cancel.accessibleName() == "Cancel"
