"""The choices under an @, as a short list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from ui.journal.candidates import NEW_HANDLE, NEW_NAME, Candidate
from ui.text import tr
from ui.theme import ThemeSource
from ui.widgets.avatar import paint_avatar
from ui.widgets.list_view import RowDelegate, paint_line
from ui.widgets.paint import paint_round
from ui.widgets.step_list import CHOICE, StepList

_AVATAR, _GAP, _WIDTH = 26, 10, 300
_Index = QModelIndex | QPersistentModelIndex


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
        candidate: Candidate = index.data(CHOICE)
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


class CandidateList(StepList):
    """Emits `chosen` with the candidate; the arrows move even while the focus is elsewhere."""

    def __init__(self, theme: ThemeSource, parent: QWidget | None = None) -> None:
        name = tr("CandidateList", "Contacts that fit")
        super().__init__(name, theme, _Delegate(theme), _WIDTH, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.entered.connect(self.setCurrentIndex)

    def offer(self, candidates: Sequence[Candidate]) -> None:
        """Show choices, the first one ready to be taken."""
        self.show_choices((said_of(one), one) for one in candidates)
        self.take_first()
