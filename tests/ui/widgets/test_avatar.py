"""The disc of a contact is the same tomorrow."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QPixmap
from pytestqt.qtbot import QtBot

from ui.theme import ThemeSource, load_theme
from ui.widgets.avatar import Avatar, colour_of, initials_of


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Ines Okafor", "IO"),
        ("Dr. Ines Okafor", "IO"),
        ("Dr.", "D"),
        ("Mei-Ling Hsu", "MH"),
        ("@quietlamp", "@"),
        ("Cher", "C"),
        ("Ana (work) de Sousa", "AS"),
        ("émile", "É"),
        ("李 明", "李明"),
        ("", "?"),
        ("...", "?"),
    ],
)
def test_initials(name: str, initials: str) -> None:
    assert initials_of(name) == initials


@given(st.text())
def test_every_name_has_initials(name: str) -> None:
    assert initials_of(name)


def test_the_colour_belongs_to_the_uid() -> None:
    light, dark = load_theme("light"), load_theme("dark", 2.0)
    assert colour_of("0198-ines", light) == colour_of("0198-ines", dark)
    colours = {colour_of(f"uid-{number}", light) for number in range(200)}
    assert colours == set(light.avatars)


def test_a_photo_takes_the_place_of_initials(qtbot: QtBot, theme: ThemeSource) -> None:
    avatar = Avatar(theme, 40)
    qtbot.addWidget(avatar)
    photo = QPixmap(80, 60)
    photo.fill(QColor("#123456"))
    avatar.show_contact("uid", "Ines Okafor", photo)
    avatar.resize(avatar.sizeHint())
    image = avatar.grab().toImage()
    assert image.pixelColor(20, 20) == QColor("#123456")
    assert image.pixelColor(0, 0) != QColor("#123456")
    assert avatar.accessibleName() == "Ines Okafor"
