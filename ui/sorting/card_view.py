"""The card of a contact to be sorted: it can be lifted and carried to a bin."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.text import tr_count
from ui.theme import Theme
from ui.widgets.avatar import Avatar
from ui.widgets.card import Card
from ui.widgets.label import Note, PlainLabel, Subtitle
from ui.widgets.paint import paint_focus, paint_round

if TYPE_CHECKING:
    from app.insights.sorting import SortCard

_AVATAR, _GAP, _WIDTH, _HEIGHT, _RADIUS = 64, 18, 460, 122, 12
_GHOST_OPACITY, _GHOST_SCALE = 0.92, 0.55


class CardView(Card):
    """Emits `carried` with a place of the screen while it is dragged, then `dropped`."""

    carried = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self._context = context
        self._grip: QPoint | None = None
        self._ghost: _Ghost | None = None
        self.avatar = Avatar(context.theme, _AVATAR, self)
        self.name = Subtitle("", self, elide=True)
        self.about = PlainLabel("", self, wrap=True)
        self.met = Note("", self, wrap=True)
        self.last = Note("", self, wrap=True)
        self._words, row = QVBoxLayout(), QHBoxLayout()
        for label in (self.name, self.about, self.met, self.last):
            self._words.addWidget(label)
        self._words.addStretch(1)
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words, 1)
        self._row = row
        self.body.addLayout(row)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._fit(context.theme.theme)
        context.theme.changed.connect(self._fit)

    def show_card(self, card: SortCard) -> None:
        """Show another contact."""
        contact, photo = card.contact, QPixmap()
        if contact.photo is not None:
            photo.loadFromData(contact.photo.data)
        self.avatar.show_contact(contact.uid, contact.name, photo)
        self.name.setText(contact.name)
        facts = (contact.field, contact.role, contact.organisation, contact.place)
        said = (" · ".join(one for one in facts if one), self._met(card), self._last(card))
        for label, text in zip((self.about, self.met, self.last), said, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
        self.setAccessibleName(contact.name)
        self.setAccessibleDescription("\n".join(text for text in said if text))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the card."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it along."""
        if self._grip is None:
            return
        at = event.position().toPoint()
        if self._ghost is None and (at - self._grip).manhattanLength() >= _drag_distance():
            self._ghost = _Ghost(self.grab(), self.window())
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.update()
        if self._ghost is not None:
            self._ghost.move(self.mapTo(self.window(), at) - self._grip * _GHOST_SCALE)
            self.carried.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        was_carried = self._ghost is not None
        self.put_down()
        if was_carried:
            self.dropped.emit(event.globalPosition().toPoint())

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave nothing hanging where the page is left meanwhile."""
        super().hideEvent(event)
        self.put_down()

    def put_down(self) -> None:
        """Stand where it stood."""
        self._grip = None
        if self._ghost is not None:
            self._ghost.hide()
            self._ghost.deleteLater()
            self._ghost = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card, faint while it is carried, and the ring of the focus."""
        super().paintEvent(event)
        theme, painter = self._context.theme.theme, QPainter(self)
        if self._ghost is not None:
            paint_round(painter, self.rect(), theme.px(_RADIUS), theme.hover, theme.line)
        paint_focus(painter, self, theme, theme.px(_RADIUS))

    def _met(self, card: SortCard) -> str:
        line, today = card.line, self._context.clock.today()
        if line.last_met is None:
            return self.tr("No entries yet")
        here = self._context.clock.local_now().tzinfo
        ago = self._context.formats.relative(line.last_met.astimezone(here).date(), today)
        one, many = "{n} entry, {ago}", "{n} entries, the last {ago}"
        return tr_count("CardView", one, many, line.entry_count, ago=ago)

    def _last(self, card: SortCard) -> str:
        entry = card.last_entry
        if entry is None:
            return ""
        day: date = entry.day
        title = entry.title or entry.opening
        said = self.tr("Last time: {title}, {day}") if title else ""
        return said.format(title=title, day=self._context.formats.date(day))

    def _fit(self, theme: Theme) -> None:
        self.setFixedWidth(theme.px(_WIDTH))
        # The bins below must not move from card to card.
        self.setMinimumHeight(theme.px(_HEIGHT))
        self._row.setSpacing(theme.px(_GAP))
        self._words.setSpacing(theme.px(3))


class _Ghost(QWidget):
    """The picture of a card that follows the pointer, small enough to leave the bins in sight."""

    def __init__(self, picture: QPixmap, window: QWidget) -> None:
        super().__init__(window)
        self._picture = picture
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(picture.deviceIndependentSize().toSize() * _GHOST_SCALE)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(_GHOST_OPACITY)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(self.rect(), self._picture)


def _drag_distance() -> int:
    return QApplication.startDragDistance()
