"""What is attached to an entry, under its text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.model.entry import Attachment
from ui.context import Context
from ui.journal.attachment_chip import AttachmentChip
from ui.journal.chip_bar import ChipBar
from ui.widgets.flow_layout import FlowLayout


class AttachmentBar(ChipBar):
    """Each signal carries the attachment that is meant."""

    open_asked = Signal(object)
    copy_asked = Signal(object)
    removal_asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: tuple[Attachment, ...] = ()
        self.chips: list[AttachmentChip] = []
        self._flow = FlowLayout(self, 8, context.theme)
        self.hide()

    def show_attachments(self, attachments: Sequence[Attachment]) -> None:
        """Show these, nothing where there are none."""
        if tuple(attachments) == self._shown:
            return
        self._shown = tuple(attachments)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(place, one) for place, one in enumerate(self._shown)]
        for chip in self.chips:
            self._flow.addWidget(chip)
            chip.show()
        self.setVisible(bool(self.chips))

    def _chip(self, place: int, one: Attachment) -> AttachmentChip:
        chip = AttachmentChip(place, one, self._context.theme, self._context.icons, self)
        chip.asked.connect(self._offer)
        chip.removal_asked.connect(self._remove)
        return chip

    def _offer(self, place: int) -> None:
        chip = self.chips[place]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, caption in (
            ("open", self.tr("Open")),
            ("copy", self.tr("Save a copy")),
            ("remove", self.tr("Take out of this entry")),
        ):
            menu.addAction(caption).setData((key, place))
        menu.triggered.connect(self._act)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _act(self, action: QAction) -> None:
        key, place = action.data()
        signals = {
            "open": self.open_asked,
            "copy": self.copy_asked,
            "remove": self.removal_asked,
        }
        signals[key].emit(self._shown[place])

    def _remove(self, place: int) -> None:
        self.removal_asked.emit(self._shown[place])
