"""One pill is chosen, by click and by arrow."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from ui.theme import ThemeSource
from ui.widgets.pills import Pill, Pills

PILLS = [("all", "All 214"), ("deep", "Deep 15"), ("rising", "Rising 9")]


@pytest.fixture
def pills(qtbot: QtBot, theme: ThemeSource) -> Pills:
    pills = Pills(theme, "Filter")
    pills.set_pills(PILLS, "all")
    qtbot.addWidget(pills)
    pills.resize(400, 60)
    pills.show()
    return pills


def pill(pills: Pills, key: str) -> Pill:
    return next(child for child in pills.findChildren(Pill) if child.key == key)


def test_a_click_chooses(pills: Pills, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pills.chosen) as told:
        qtbot.mouseClick(pill(pills, "rising"), Qt.MouseButton.LeftButton)
    assert told.args == ["rising"]
    assert pills.chosen_key() == "rising"


def test_arrows_choose_the_next(pills: Pills, qtbot: QtBot) -> None:
    pill(pills, "all").setFocus()
    with qtbot.waitSignal(pills.chosen) as told:
        qtbot.keyClick(pill(pills, "all"), Qt.Key.Key_Right)
    assert told.args == ["deep"]


def test_choosing_by_program_tells_nobody(pills: Pills, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pills.chosen):
        pills.choose("deep")
    assert pills.chosen_key() == "deep"


def test_new_counts_keep_the_pills_and_the_choice(pills: Pills, qtbot: QtBot) -> None:
    kept = pill(pills, "deep")
    pills.choose("deep")
    pills.set_pills([("all", "All 215"), ("deep", "Deep 16"), ("rising", "Rising 9")])
    assert pill(pills, "deep") is kept
    assert kept.accessibleName() == "Deep 16"
    assert pills.chosen_key() == "deep"


def test_other_keys_make_other_pills(pills: Pills, qtbot: QtBot) -> None:
    pills.set_pills([("2025", "2025"), ("2026", "2026")], "2026")
    assert pills.chosen_key() == "2026"
    assert pill(pills, "2025").isVisible()


def test_a_pill_is_a_radio_button_with_a_name(pills: Pills) -> None:
    spoken = QAccessible.queryAccessibleInterface(pill(pills, "all"))
    assert spoken.role() == QAccessible.Role.RadioButton
    assert spoken.text(QAccessible.Text.Name) == "All 214"
    assert spoken.state().checked


def test_pills_wrap_where_there_is_no_room(pills: Pills) -> None:
    pills.resize(120, 200)
    tops = {pill(pills, key).y() for key, _ in PILLS}
    assert len(tops) > 1
