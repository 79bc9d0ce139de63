"""Labels show letters, keep their side, and never push a window wide."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from ui.theme import ThemeSource
from ui.widgets.card import Card
from ui.widgets.draw_line import direction_of
from ui.widgets.label import Note, PlainLabel, Strong
from ui.widgets.row import Row

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def test_markup_is_shown_as_it_was_typed(qtbot: QtBot) -> None:
    label = PlainLabel("<img src='//host/x'>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<img src='//host/x'>"


def test_a_cut_label_asks_for_little_room(qtbot: QtBot) -> None:
    label = Strong("A very long name " * 20, elide=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < 60
    label.resize(100, 20)
    assert not label.grab().isNull()


def test_a_wrapping_label_grows_downwards(qtbot: QtBot) -> None:
    label = Note("Close, and past the rhythm you chose. Skip any of them.", wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(120) > label.heightForWidth(600)
    assert label.minimumSizeHint().width() < 60


def test_an_empty_wrapping_label_has_a_size(qtbot: QtBot) -> None:
    label = Note("", wrap=True)
    qtbot.addWidget(label)
    assert label.sizeHint().width() >= 0


def test_a_name_stands_where_reading_begins(qtbot: QtBot) -> None:
    label = PlainLabel("Ines")
    qtbot.addWidget(label)
    assert label.alignment() & Qt.AlignmentFlag.AlignLeft
    label.setLayoutDirection(RTL)
    assert label.alignment() & Qt.AlignmentFlag.AlignRight


@pytest.mark.parametrize(
    ("text", "direction"),
    [("@ana", LTR), ("123 אנה", RTL), ("+ عنوان", RTL), ("12:30", RTL), ("", RTL)],
)
def test_direction_comes_from_the_first_letter(text: str, direction: Qt.LayoutDirection) -> None:
    assert direction_of(text, RTL) == direction


def test_a_card_takes_no_room_for_lines_that_it_lacks(qtbot: QtBot, theme: ThemeSource) -> None:
    card = Card(theme, "Promises", "What you said you would do")
    qtbot.addWidget(card)
    with_both = card.sizeHint().height()
    card.set_title("Promises")
    assert card.sizeHint().height() < with_both
    assert card.accessibleName() == "Promises"


def test_a_row_shows_as_many_lines_as_it_has(qtbot: QtBot, theme: ThemeSource) -> None:
    row = Row("Elif Kaya", "Urban planning", theme)
    qtbot.addWidget(row)
    two = row.sizeHint().height()
    row.set_lines("Elif Kaya")
    assert row.sizeHint().height() < two
