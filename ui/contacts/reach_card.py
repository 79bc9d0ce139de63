"""How to reach a contact: opened by the system when asked for, copied by a click."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.contact import Channel, Contact
from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.row import Row

_SAID_MS = 2000
_KINDS = {
    "email": QT_TRANSLATE_NOOP("ReachCard", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("ReachCard", "Phone"),
    "web": QT_TRANSLATE_NOOP("ReachCard", "Web"),
    "handle": QT_TRANSLATE_NOOP("ReachCard", "Handle"),
    "address": QT_TRANSLATE_NOOP("ReachCard", "Address"),
    "other": QT_TRANSLATE_NOOP("ReachCard", "Other"),
}


def address_of(channel: Channel) -> QUrl | None:
    """Return what the system opens for a channel; None for what can only be copied."""
    if channel.kind == "email":
        return QUrl(f"mailto:{channel.value}")
    if channel.kind == "phone":
        digits = "".join(char for char in channel.value if char.isdigit() or char == "+")
        return QUrl(f"tel:{digits}") if digits else None
    if channel.kind == "web":
        url = QUrl.fromUserInput(channel.value)
        return url if url.scheme() in ("http", "https") else None
    return None


class ReachCard(Card):
    """A row a channel; `copied` carries what went to the clipboard."""

    copied = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._rows: list[ChannelRow] = []
        self.set_title(self.tr("How to reach them"))
        self.hide()

    def show_contact(self, contact: Contact) -> None:
        """List the channels of a contact; without any the card takes no room."""
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(channel) for channel in contact.channels]
        self.setVisible(bool(self._rows))

    def _row(self, channel: Channel) -> ChannelRow:
        kind = self.tr(str(_KINDS[channel.kind]))
        row = ChannelRow(channel, channel.label or kind, self._context, self)
        row.copied.connect(self.copied)
        self.body.addWidget(row)
        return row


class ChannelRow(Row):
    """A channel with what can be done with it."""

    copied = Signal(str)

    def __init__(self, channel: Channel, label: str, context: Context, parent: QWidget) -> None:
        self._value, self._address = channel.value, address_of(channel)
        tail = QWidget()
        buttons = QHBoxLayout(tail)
        buttons.setContentsMargins(0, 0, 0, 0)
        self.open_button = Button(self.tr("Open"), context.theme, "small")
        self.copy_button = Button(self.tr("Copy"), context.theme, "small")
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.copy_button)
        super().__init__(channel.value, label, context.theme, None, tail, parent)
        self.open_button.setVisible(self._address is not None)
        self.open_button.clicked.connect(self._open)
        self.copy_button.clicked.connect(self._copy)
        self._said = QTimer(self)
        self._said.setSingleShot(True)
        self._said.setInterval(_SAID_MS)
        self._said.timeout.connect(self._offer_again)
        for button in (self.open_button, self.copy_button):
            button.setAccessibleDescription(channel.value)

    def _open(self) -> None:
        if self._address is not None:
            QDesktopServices.openUrl(self._address)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._value)
        self.copy_button.set_caption(self.tr("Copied"))
        self._said.start()
        self.copied.emit(self._value)

    def _offer_again(self) -> None:
        self.copy_button.set_caption(self.tr("Copy"))
