"""A rating is given with one key, taken back with one key, and skipped with one key."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.model.scales import RATINGS
from ui.theme import ThemeSource, load_theme
from ui.widgets.rating_row import RatingRow

LEFT, RIGHT = Qt.Key.Key_Left, Qt.Key.Key_Right


@pytest.fixture
def row(qtbot: QtBot, theme: ThemeSource) -> RatingRow:
    depth = RATINGS[0]
    row = RatingRow(depth.key, depth.label, depth.question, theme, depth.low_end, depth.high_end)
    qtbot.addWidget(row)
    row.show()
    return row


@pytest.mark.parametrize("value", range(1, 6))
def test_number_keys_set(row: RatingRow, qtbot: QtBot, value: int) -> None:
    with qtbot.waitSignal(row.rated) as told:
        qtbot.keyClicks(row.steps, str(value))
    assert told.args == ["depth", value]
    assert row.value() == value


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Backspace, Qt.Key.Key_Delete])
def test_clearing_keys_make_it_unknown_again(row: RatingRow, qtbot: QtBot, key: Qt.Key) -> None:
    row.set_value(4)
    with qtbot.waitSignals([row.rated, row.skipped]):
        qtbot.keyClick(row.steps, key)
    assert row.value() is None


def test_skipping_what_is_unknown_rates_nothing(row: RatingRow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(row.rated), qtbot.waitSignal(row.skipped):
        qtbot.keyClick(row.steps, Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("before", "key", "after"),
    [(None, RIGHT, 1), (None, LEFT, 1), (3, RIGHT, 4), (3, LEFT, 2), (1, LEFT, 1), (5, RIGHT, 5)],
)
def test_arrows_move(
    row: RatingRow, qtbot: QtBot, before: int | None, key: Qt.Key, after: int
) -> None:
    row.set_value(before)
    qtbot.keyClick(row.steps, key)
    assert row.value() == after


def test_arrows_turn_round_with_the_text(row: RatingRow, qtbot: QtBot) -> None:
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    row.set_value(3)
    qtbot.keyClick(row.steps, LEFT)
    assert row.value() == 4
    assert row.steps.square(1).left() > row.steps.square(5).left()


def test_a_press_sets_and_the_same_press_clears(row: RatingRow, qtbot: QtBot) -> None:
    where = row.steps.square(4).center()
    qtbot.mouseClick(row.steps, Qt.MouseButton.LeftButton, pos=where)
    assert row.value() == 4
    qtbot.mouseClick(row.steps, Qt.MouseButton.LeftButton, pos=where)
    assert row.value() is None


def test_showing_a_value_tells_nobody(row: RatingRow, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(row.rated):
        row.set_value(3)
        row.set_value(None)


def test_keys_with_control_are_left_to_the_window(row: RatingRow, qtbot: QtBot) -> None:
    qtbot.keyClick(row.steps, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert row.value() is None


def test_it_is_a_slider_with_a_name_and_a_value(row: RatingRow) -> None:
    spoken = QAccessible.queryAccessibleInterface(row.steps)
    assert spoken.role() == QAccessible.Role.Slider
    assert spoken.text(QAccessible.Text.Name) == "Depth"
    assert spoken.text(QAccessible.Text.Description) == "not rated"
    row.set_last(4)
    assert spoken.text(QAccessible.Text.Description) == "not rated, last time 4"
    row.set_value(5)
    assert spoken.text(QAccessible.Text.Description) == "5 of 5"


def test_squares_are_large_enough_and_grow(row: RatingRow, theme: ThemeSource) -> None:
    assert row.steps.square(1).width() == 26
    theme.use(load_theme("light", 2.0))
    assert row.steps.square(1).width() == 52


def test_colour_fills_up_to_the_value(row: RatingRow, theme: ThemeSource) -> None:
    row.set_value(2)
    image = row.steps.grab().toImage()
    colours = [
        image.pixelColor(row.steps.square(step).topLeft() + QPoint(5, 5)) for step in range(1, 6)
    ]
    filled = [colour.name().upper() == theme.theme.depth for colour in colours]
    assert filled == [True, True, False, False, False]
