"""The small network around one contact, drawn: they in the middle, whom they know around."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.circle import Circle
from ui.text import tr_count
from ui.theme import Theme, ThemeSource
from ui.widgets.avatar import paint_avatar
from ui.widgets.draw_line import draw_line
from ui.widgets.paint import paint_focus, paint_round, shows_focus
from ui.widgets.tooltip import set_tooltip

_MOST = 14
_WIDTH, _LEAST, _HEIGHT = 300, 190, 220
_MIDDLE, _DISC, _NAME, _NAME_WIDTH = 40, 28, 15, 76
_PREVIOUS = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_NEXT = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class SmallNetwork(QWidget):
    """Emits `asked` with a uid on a click, or on Enter after choosing by the arrows.

    At most 14 are drawn; the list beside has all of them.
    """

    asked = Signal(str)

    def __init__(self, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = theme
        self._uid, self._name = "", ""
        self._people: list[tuple[str, str]] = []
        self._among: list[tuple[str, str]] = []
        self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        theme.changed.connect(self._restyle)

    def show_circle(self, uid: str, name: str, circle: Circle) -> None:
        """Draw the network around another contact."""
        self._uid, self._name, self._at = uid, name, -1
        people = dict.fromkeys((tie.uid, tie.name) for tie in circle.ties)
        self._people = list(people)[:_MOST]
        shown = {one for one, _ in self._people}
        self._among = [pair for pair in circle.among if shown.issuperset(pair)]
        self.setAccessibleName(self.tr("Network around {name}").format(name=name))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for a ring of discs and names."""
        theme = self._source.theme
        return QSize(theme.px(_WIDTH), theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return a narrower room, in which names come closer."""
        theme = self._source.theme
        return QSize(theme.px(_LEAST), theme.px(_HEIGHT))

    def place_of(self, uid: str) -> QPointF:
        """Return where a contact is drawn."""
        middle = QPointF(self.width() / 2, self.height() / 2 - self._px(_NAME) / 2)
        uids = [one for one, _ in self._people]
        if uid not in uids:
            return middle
        angle = 2 * pi * uids.index(uid) / len(uids) - pi / 2
        wide = self.width() / 2 - self._px(_NAME_WIDTH) / 2
        high = middle.y() - self._px(_DISC) / 2 - 2
        return middle + QPointF(cos(angle) * wide, sin(angle) * high)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lines, discs and names."""
        theme = self._source.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_lines(painter, theme)
        for place, (uid, name) in enumerate(self._people):
            self._paint_person(painter, theme, place, uid, name)
        disc = self._disc(self.place_of(""), _MIDDLE)
        paint_avatar(painter, disc, theme, self._uid, self._name)
        if shows_focus(self) and self._at < 0:
            paint_focus(painter, self, theme, theme.px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by the arrows, open on Enter or Space."""
        key, count = event.key(), len(self._people)
        if count and (key in _NEXT or key in _PREVIOUS):
            step = 1 if key in _NEXT else -1
            self._at = (self._at + step) % count if self._at >= 0 or step > 0 else count - 1
            self._describe()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._at >= 0:
            self.asked.emit(self._people[self._at][0])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name whom the pointer is on."""
        found = self._person_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if found else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        set_tooltip(self, found[1] if found else "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open whom was clicked."""
        found = self._person_at(event.position().toPoint())
        if found:
            self.asked.emit(found[0])

    def _paint_lines(self, painter: QPainter, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.muted), theme.px(1.4)))
        for uid, _ in self._people:
            painter.drawLine(self.place_of(""), self.place_of(uid))
        pen = QPen(QColor(theme.muted), theme.px(1.2), Qt.PenStyle.DashLine)
        painter.setPen(pen)
        for one, other in self._among:
            painter.drawLine(self.place_of(one), self.place_of(other))

    def _paint_person(
        self, painter: QPainter, theme: Theme, place: int, uid: str, name: str
    ) -> None:
        point = self.place_of(uid)
        disc = self._disc(point, _DISC)
        halo = disc.adjusted(-2, -2, 2, 2)
        paint_round(painter, halo, halo.width() / 2, theme.surface)
        paint_avatar(painter, disc, theme, uid, name)
        if place == self._at and self.hasFocus():
            ring = disc.adjusted(-3, -3, 3, 3)
            paint_round(painter, ring, ring.width() / 2, line=theme.accent, width=theme.px(2))
        width = self._room_for_name(point)
        under = QRect(0, disc.bottom() + 2, width, theme.px(_NAME))
        under.moveLeft(round(point.x()) - width // 2)
        painter.setFont(theme.font("tiny"))
        ground = under.adjusted(theme.px(6), 1, -theme.px(6), 0)
        painter.setOpacity(0.82)
        painter.fillRect(ground, QColor(theme.surface))
        painter.setOpacity(1)
        painter.setPen(QColor(theme.text))
        draw_line(painter, under, name, self.layoutDirection(), "middle")

    def _room_for_name(self, point: QPointF) -> int:
        """Return how wide a name may be without running into the one beside it."""
        others = (self.place_of(uid) for uid, _ in self._people)
        beside = [
            abs(one.x() - point.x())
            for one in others
            if one != point and abs(one.y() - point.y()) < self._px(_NAME)
        ]
        return round(min([self._px(_NAME_WIDTH), *(one - self._px(4) for one in beside)]))

    def _disc(self, point: QPointF, side: int) -> QRect:
        disc = QRect(0, 0, self._px(side), self._px(side))
        disc.moveCenter(point.toPoint())
        return disc

    def _person_at(self, position: QPoint) -> tuple[str, str] | None:
        reach = self._px(_DISC) / 2 + 4
        for uid, name in self._people:
            away = self.place_of(uid) - QPointF(position)
            if away.manhattanLength() <= reach * 1.4:
                return uid, name
        return None

    def _px(self, length: float) -> int:
        return self._source.theme.px(length)

    def _describe(self) -> None:
        if self._at >= 0:
            self.setAccessibleDescription(self._people[self._at][1])
            return
        many = "Knows {n} of your contacts, {ties} ties among them"
        one = "Knows {n} of your contacts"
        said = tr_count("SmallNetwork", one, many, len(self._people), ties=len(self._among))
        self.setAccessibleDescription(said)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
