"""The choices under an @, as a short list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from ui.journal.candidates import NEW_HANDLE, NEW_NAME, Candidate
from ui.text import tr
from ui.theme import ThemeSource
from ui.widgets.avatar import paint_avatar
from ui.widgets.list_view import ListView, RowDelegate, paint_line
from ui.widgets.paint import paint_round

_AVATAR, _GAP = 26, 10
_Index = QModelIndex | QPersistentModelIndex


class CandidateModel(QAbstractListModel):
    """The choices."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._candidates: list[Candidate] = []

    def show(self, candidates: Sequence[Candidate]) -> None:
        """Offer other choices."""
        self.beginResetModel()
        self._candidates = list(candidates)
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many choices there are."""
        return len(self._candidates)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a choice, or what it says."""
        if not index.isValid():
            return None
        candidate = self._candidates[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return candidate
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return said_of(candidate)
        return None


def said_of(candidate: Candidate) -> str:
    """Return what choosing a candidate does, in words."""
    if candidate.kind == NEW_NAME:
        return tr("CandidateList", "Add {name} as a new contact", name=candidate.name)
    if candidate.kind == NEW_HANDLE:
        return tr("CandidateList", "Add {name}, known by handle", name=candidate.name)
    return candidate.name


class _Delegate(RowDelegate):
    height = 38

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one choice, on a tint where Enter would take it."""
        painter.save()
        theme = self.theme
        room = option.rect.adjusted(theme.px(4), theme.px(1), -theme.px(4), -theme.px(1))
        if option.state & QStyle.StateFlag.State_Selected:
            paint_round(painter, room, theme.px(6), theme.accent_soft)
        self.paint_row(painter, room.adjusted(theme.px(8), 0, -theme.px(8), 0), option, index)
        painter.restore()

    def paint_row(
        self, painter: QPainter, room: QRect, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        """Draw who it is, or what would be added."""
        candidate: Candidate = index.data(Qt.ItemDataRole.UserRole)
        theme = self.theme
        side, gap = theme.px(_AVATAR), theme.px(_GAP)
        disc = QRect(room.left(), room.center().y() - side // 2, side, side)
        disc = QStyle.visualRect(option.direction, option.rect, disc)
        words = room.adjusted(side + gap, 0, 0, 0)
        if candidate.line is None:
            painter.setFont(theme.font("heading"))
            painter.setPen(QColor(theme.accent))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "+")
            paint_line(painter, option, words, said_of(candidate), theme, "medium", "accent")
            return
        line = candidate.line
        paint_avatar(painter, disc, theme, line.uid, line.name)
        paint_line(painter, option, words, line.name, theme, "medium", "text")
        used = painter.fontMetrics().horizontalAdvance(line.name) + gap
        if line.field and used < words.width():
            rest = words.adjusted(used, 0, 0, 0)
            paint_line(painter, option, rest, line.field, theme, "mini", "muted")


class CandidateList(ListView):
    """Emits `chosen` with the candidate; the arrows move even while the focus is elsewhere."""

    chosen = Signal(object)

    def __init__(self, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(tr("CandidateList", "Contacts that fit"), theme, parent)
        self._candidates = CandidateModel(self)
        self._delegate = _Delegate(theme, self)
        self.setModel(self._candidates)
        self.setItemDelegate(self._delegate)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._choose)
        self.entered.connect(self.setCurrentIndex)

    def offer(self, candidates: Sequence[Candidate]) -> None:
        """Show choices, the first one ready to be taken."""
        self._candidates.show(candidates)
        self.setCurrentIndex(self._candidates.index(0))
        self.updateGeometry()

    def count(self) -> int:
        """Return how many choices there are."""
        return self._candidates.rowCount()

    def current(self) -> Candidate | None:
        """Return the choice that Enter would take."""
        found: Candidate | None = self.currentIndex().data(Qt.ItemDataRole.UserRole)
        return found

    def step(self, steps: int) -> None:
        """Go up or down, around the ends."""
        if self.count():
            row = (self.currentIndex().row() + steps) % self.count()
            self.setCurrentIndex(self._candidates.index(row))

    def sizeHint(self) -> QSize:
        """Return the room for all choices."""
        theme = self._source.theme
        return QSize(theme.px(300), self.count() * theme.px(_Delegate.height))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(Qt.ItemDataRole.UserRole))
