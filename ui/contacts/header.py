"""The head of a contact's page: who this is, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.model.contact import Contact
from ui.contacts.photo.disc import PhotoDisc
from ui.context import Context
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Muted, Title

_AVATAR, _GAP, _CHIP_GAP, _TAG_WIDTH = 58, 14, 8, 150
_ROOM_FOR_ALL, _FEW_WORDS = 560, 12


class Header(QWidget):
    """Disc, name, what they do, tags, and two buttons."""

    edit_asked = Signal()
    write_asked = Signal()
    more_asked = Signal()
    tag_added = Signal(str)
    word_removed = Signal(str)
    word_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        theme, icons = context.theme, context.icons
        self.avatar = PhotoDisc(theme, _AVATAR, self)
        self.name = Title("", self, elide=True)
        self.about = Muted("", self, elide=True)
        self.edit_button = Button(self.tr("Edit"), theme, "plain", "pencil", icons, parent=self)
        self.write_button = Button(
            self.tr("Write after meeting"), theme, "primary", "write", icons, parent=self
        )
        self.more_button = Button("", theme, "quiet", "more", icons, self.tr("More"), self)
        self._words = QWidget(self)
        self._flow = FlowLayout(self._words, _CHIP_GAP, theme)
        self._chips: list[Chip] = []
        self.more_chip = Chip("", theme, "tag", "more", parent=self._words)
        self.more_chip.hide()
        self.add_chip = Chip(self.tr("+ Add"), theme, "tag", "add", parent=self._words)
        self.add_chip.setAccessibleName(self.tr("Add a tag"))
        self.tag_field = QLineEdit(self._words)
        self.tag_field.setPlaceholderText(self.tr("New tag"))
        self.tag_field.setAccessibleName(self.tr("New tag"))
        self.tag_field.hide()
        self._build()
        self._connect()

    def show_contact(self, contact: Contact) -> None:
        """Show another contact, or what became of this one."""
        photo = QPixmap()
        if contact.photo is not None:
            photo.loadFromData(contact.photo.data)
        self.avatar.show_contact(contact.uid, contact.name, photo)
        self.name.setText(contact.name)
        parts = (contact.field, contact.organisation or contact.role, contact.pronouns)
        said = [part for part in parts if part]
        if contact.is_handle:
            said.append(self.tr("known by handle"))
        if contact.standing != "active":
            standings = {"resting": self.tr("resting"), "let go": self.tr("let go")}
            said.append(standings[contact.standing])
        self.about.setText(" · ".join(said))
        self.about.setVisible(bool(said))
        self._show_words((*contact.tags, *contact.interests))

    def minimumSizeHint(self) -> QSize:
        """Return the room for the buttons, who may stand in a line of their own."""
        least = max(self._buttons.minimumSizeHint().width(), self.avatar.width() * 3)
        return QSize(least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the buttons a line of their own where they would leave no room for the name."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._context.theme.theme.px(_ROOM_FOR_ALL)
        if is_narrow and self._line.indexOf(self._buttons) >= 0:
            self._line.removeWidget(self._buttons)
            self._outer.addWidget(self._buttons)
        elif not is_narrow and self._outer.indexOf(self._buttons) >= 0:
            self._outer.removeWidget(self._buttons)
            self._line.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignTop)

    def _build(self) -> None:
        for widget in (self.more_chip, self.add_chip, self.tag_field):
            self._flow.addWidget(widget)
        self._names = QVBoxLayout()
        self._names.addWidget(self.name)
        self._names.addWidget(self.about)
        self._buttons = QWidget(self)
        self._button_row = FlowLayout(self._buttons, _CHIP_GAP, self._context.theme)
        for button in (self.more_button, self.edit_button, self.write_button):
            self._button_row.addWidget(button)
        self._line = QHBoxLayout()
        self._line.addLayout(self._names, 1)
        top = Qt.AlignmentFlag.AlignTop
        self._line.addWidget(self._buttons, 0, top)
        self._column = QVBoxLayout()
        self._column.addLayout(self._line)
        self._column.addWidget(self._words)
        self._row = QHBoxLayout()
        self._row.addWidget(self.avatar, 0, top)
        self._row.addLayout(self._column, 1)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.addLayout(self._row)
        self._restyle(self._context.theme.theme)

    def _connect(self) -> None:
        self.edit_button.clicked.connect(self.edit_asked)
        self.write_button.clicked.connect(self.write_asked)
        self.more_button.clicked.connect(self.more_asked)
        self.add_chip.clicked.connect(self._begin_tag)
        self.more_chip.clicked.connect(self._show_all)
        self.tag_field.editingFinished.connect(self._end_tag)
        self._context.theme.changed.connect(self._restyle)

    def _show_words(self, words: tuple[str, ...]) -> None:
        if [chip.key for chip in self._chips] == list(words):
            return
        for widget in (*self._chips, self.more_chip, self.add_chip, self.tag_field):
            self._flow.removeWidget(widget)
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(word) for word in words]
        self._show_few()
        for widget in (*self._chips, self.more_chip, self.add_chip, self.tag_field):
            self._flow.addWidget(widget)
        for chip in self._chips:
            QWidget.setTabOrder(chip, self.add_chip)

    def _chip(self, word: str) -> Chip:
        chip = Chip(word, self._context.theme, "tag", word, is_removable=True, parent=self._words)
        chip.asked.connect(self.word_asked)
        chip.removal_asked.connect(self.word_removed)
        return chip

    def _show_few(self) -> None:
        """Show the first words; the others where they are asked for, or would be one or two."""
        away = self._chips[_FEW_WORDS:] if len(self._chips) > _FEW_WORDS + 2 else []
        for chip in self._chips:
            chip.setVisible(chip not in away)
        count = self._context.formats.number(len(away))
        self.more_chip.set_caption(self.tr("{count} more").format(count=count))
        self.more_chip.setVisible(bool(away))

    def _show_all(self) -> None:
        first = next((chip for chip in self._chips if chip.isHidden()), None)
        for chip in self._chips:
            chip.show()
        self.more_chip.hide()
        if first is not None:
            first.setFocus()

    def _begin_tag(self) -> None:
        self.add_chip.hide()
        self.tag_field.clear()
        self.tag_field.show()
        self.tag_field.setFocus()

    def _end_tag(self) -> None:
        if self.tag_field.isHidden():
            return
        self.tag_field.hide()
        self.add_chip.show()
        tag = self.tag_field.text().strip()
        if tag:
            self.tag_added.emit(tag)

    def _restyle(self, theme: Theme) -> None:
        self._row.setSpacing(theme.px(_GAP))
        self._outer.setSpacing(theme.px(_GAP))
        self._line.setSpacing(theme.px(_GAP))
        self._names.setSpacing(theme.px(2))
        self._column.setSpacing(theme.px(8))
        self.tag_field.setFixedWidth(theme.px(_TAG_WIDTH))
