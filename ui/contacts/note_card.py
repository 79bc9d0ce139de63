"""What to remember of a contact, written where it is read."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPalette, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from ui.context import Context
from ui.theme import Theme
from ui.widgets.card import Card

_IDLE_MS = 1000
_FEW_LINES, _MOST_LINES = 3, 30


class NoteCard(Card):
    """Emits `written` with the uid and the note, a second after the last key or on leaving."""

    written = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        self._uid, self._saved = "", ""
        self.set_title(self.tr("Remember"))
        self.field = NoteField(self)
        self.field.setAccessibleName(self.tr("Remember"))
        self.field.setPlaceholderText(self.tr("What to remember before you meet again"))
        self.body.addWidget(self.field, 1)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._idle.timeout.connect(self.flush)
        self.field.textChanged.connect(self._idle.start)
        self.field.left.connect(self.flush)
        self.field.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._restyle_field(context.theme.theme)
        context.theme.changed.connect(self._restyle_field)

    def show_note(self, uid: str, note: str) -> None:
        """Show the note of a contact; what is being written stays."""
        if uid == self._uid and self._is_being_written():
            return
        self.flush()
        self._uid, self._saved = uid, note
        self.field.setPlainText(note)
        self._idle.stop()

    def flush(self) -> None:
        """Hand over what is not written yet."""
        self._idle.stop()
        text = self.field.toPlainText().strip()
        if self._uid and text != self._saved:
            self._saved = text
            self.written.emit(self._uid, text)

    def _fit(self) -> None:
        self.field.setMinimumHeight(self.field.height_of(_FEW_LINES, _MOST_LINES))

    def _is_being_written(self) -> bool:
        return self.field.hasFocus() and self.field.toPlainText().strip() != self._saved

    def _restyle_field(self, theme: Theme) -> None:
        self.field.setFont(theme.font("small"))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, QColor(theme.muted))
        self.field.setPalette(palette)
        self._fit()


class NoteField(QPlainTextEdit):
    """A field without a frame, out of which Tab leads."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        """Return no more room than the text takes."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def height_of(self, fewest: int, most: int) -> int:
        """Return the height that the text takes, within so many lines, in pixels."""
        lines = round(self.document().size().height())
        step = self.fontMetrics().lineSpacing()
        return max(fewest, min(lines, most)) * step + 1

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that writing has ended."""
        super().focusOutEvent(event)
        self.left.emit()
