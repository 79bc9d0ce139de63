"""Both appearances can be read, and both grow."""

import re

import pytest
from PySide6.QtGui import QColor, QFontMetricsF
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedLayout, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from ui.fonts import load_interface_font, load_writing_font
from ui.theme import Theme, ThemeSource, apply, load_theme, style_sheet
from ui.widgets.label import Muted, PlainLabel, Title

READABLE = 4.5
GROUNDS = ("bg", "surface", "side")
TEXTS = ("text", "muted", "accent", "success", "warning")
RATINGS = ("depth", "growth", "relatability", "safety", "gave", "received")
PAIRS = [
    *((ink, ground) for ground in GROUNDS for ink in (*TEXTS, *RATINGS)),
    *((ink, ground) for ground in ("hover", "accent_soft") for ink in ("text", "muted", "accent")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", *RATINGS)),
    ("on_text", "text"),
    ("success", "success_soft"),
    ("warning", "warning_soft"),
    ("text", "success_soft"),
    ("text", "warning_soft"),
]


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    shares = [value / 255 for value in QColor(colour).getRgb()[:3]]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


def test_every_text_can_be_read(theme: Theme) -> None:
    weak = {
        pair: round(contrast(theme.colour(pair[0]), theme.colour(pair[1])), 2)
        for pair in PAIRS
        if contrast(theme.colour(pair[0]), theme.colour(pair[1])) < READABLE
    }
    assert weak == {}


def test_initials_can_be_read_on_every_disc(theme: Theme) -> None:
    assert all(contrast(disc, theme.on_avatar) >= READABLE for disc in theme.avatars)


def test_busier_days_stand_out_more(theme: Theme) -> None:
    steps = [contrast(step, theme.surface) for step in theme.heat]
    assert steps == sorted(steps)


def test_the_style_sheet_has_no_token_left(theme: Theme) -> None:
    sheet = style_sheet(theme)
    assert "@" not in sheet
    assert set(re.findall(r"#[0-9A-F]{6}", sheet)) <= {
        theme.surface, theme.text, theme.line, theme.muted,
        theme.accent, theme.accent_soft, theme.on_accent,
    }  # fmt: skip


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (1.5, 1.5), (9.0, 2.0)])
def test_zoom_stays_between_one_and_two(asked: float, given: float) -> None:
    theme = load_theme("light", asked)
    assert theme.zoom == given
    assert theme.px(8) == round(8 * given)
    assert theme.font("title").pixelSize() == round(26 * given)


def test_weights_are_drawn_by_the_font_itself(qapp: QApplication) -> None:
    load_interface_font()
    theme = load_theme("light")
    widths = [
        QFontMetricsF(theme.font(role)).horizontalAdvance("Kithbook")
        for role in ("body", "medium", "strong")
    ]
    assert widths == sorted(set(widths))


def test_figures_stand_under_each_other(qapp: QApplication) -> None:
    load_interface_font()
    metrics = QFontMetricsF(load_theme("light").figures("strong"))
    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")


def test_both_typefaces_are_found(qapp: QApplication) -> None:
    load_interface_font()
    load_writing_font()
    theme = load_theme("light")
    assert theme.font("body").exactMatch()
    assert theme.font("writing").exactMatch()


def test_labels_follow_the_theme_by_their_class(qtbot: QtBot, qapp: QApplication) -> None:
    before = qapp.font(), qapp.palette()
    window = QWidget()
    qtbot.addWidget(window)
    title, muted = Title("Ines", window), Muted("Marine biology", window)
    apply(qapp, load_theme("light"))
    plain = PlainLabel("An hour", window), QLineEdit("Search", window)
    window.show()
    for name, zoom in (("light", 1.0), ("dark", 1.5), ("light", 1.0)):
        theme = load_theme(name, zoom)
        apply(qapp, theme)
        assert [one.font().pixelSize() for one in plain] == [theme.font().pixelSize()] * 2
        assert title.font().pixelSize() == theme.px(26)
        assert title.palette().windowText().color() == QColor(theme.text)
        assert muted.palette().windowText().color() == QColor(theme.muted)
    qapp.setStyleSheet("")
    qapp.setFont(before[0])
    qapp.setPalette(before[1])


def test_what_is_out_of_sight_follows_a_new_theme(qtbot: QtBot, qapp: QApplication) -> None:
    before = qapp.font(), qapp.palette()
    apply(qapp, load_theme("light"))
    window = QWidget()
    qtbot.addWidget(window)
    stack = QStackedLayout(window)
    text, other = QTextEdit(), QWidget()
    stack.addWidget(text)
    stack.addWidget(other)
    window.show()
    stack.setCurrentWidget(other)
    dark = load_theme("dark")
    apply(qapp, dark)
    stack.setCurrentWidget(text)
    assert text.palette().text().color() == QColor(dark.text)
    qapp.setStyleSheet("")
    qapp.setFont(before[0])
    qapp.setPalette(before[1])


def test_a_new_theme_is_told_once(qtbot: QtBot) -> None:
    source = ThemeSource(load_theme("light"))
    told: list[Theme] = []
    source.changed.connect(told.append)
    source.use(load_theme("dark"))
    source.use(load_theme("dark"))
    assert [theme.name for theme in told] == ["dark"]
    assert source.theme.is_dark
