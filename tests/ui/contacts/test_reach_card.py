import pytest
from PySide6.QtGui import QGuiApplication

from app.model.contact import Channel
from ui.contacts.reach_card import ChannelRow, address_of


@pytest.mark.parametrize(
    ("kind", "value", "opened"),
    [
        ("email", "ines@example.org", "mailto:ines@example.org"),
        ("phone", "+351 22 040 8000", "tel:+351220408000"),
        ("web", "example.org/ines", "http://example.org/ines"),
        ("web", "https://example.org", "https://example.org"),
        ("web", "file:///etc/passwd", None),
        ("web", "javascript:alert(1)", None),
        ("phone", "ask her", None),
        ("handle", "@ines", None),
        ("address", "Rua 1, Porto", None),
    ],
)
def test_only_what_is_meant_to_be_opened_is(kind, value, opened):
    url = address_of(Channel(kind, value))
    assert (url.toString() if url else None) == opened


def test_a_click_copies(qtbot, context):
    row = ChannelRow(Channel("handle", "@quietlamp"), "Handle", context, None)
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.copied):
        row.copy_button.click()
    assert QGuiApplication.clipboard().text() == "@quietlamp"
    assert row.copy_button.text() == "Copied"
    assert row.open_button.isHidden()
    qtbot.waitUntil(lambda: row.copy_button.text() == "Copy")
