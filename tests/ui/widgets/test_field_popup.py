from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.theme import ThemeSource
from ui.widgets.field_popup import FieldPopup


def test_a_long_hint_has_room_below_the_field(theme: ThemeSource, qtbot: QtBot) -> None:
    under = QWidget()
    qtbot.addWidget(under)
    under.show()
    hint = "Such as yesterday 16:30, Friday, or 20 Nov 9 am, and whatever else one says of days"
    popup = FieldPopup(theme, under, "When it happened", hint)
    popup.ask(under, "now")
    assert popup.note.y() >= popup.field.geometry().bottom()
    assert popup.note.height() >= popup.note.heightForWidth(popup.note.width())
    high = popup.height()
    popup.say("Today")
    assert popup.height() < high
