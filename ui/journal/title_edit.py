"""The title of an entry: a heading that can be typed into, and wraps where it is long."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ui.journal.mention_edit import MentionEdit
from ui.theme import Theme, ThemeSource

_MOST_LINES = 4


class TitleEdit(MentionEdit):
    """One paragraph. Enter, and Down on its last line, emit `done`: on to the text."""

    edited = Signal(str)
    done = Signal()

    def __init__(self, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen = ""
        self.setPlaceholderText(self.tr("Title"))
        self.setAccessibleName(self.tr("Title"))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)
        self.textChanged.connect(self._tell)

    def text(self) -> str:
        """Return the title."""
        return self.toPlainText().replace("\n", " ")

    def show_text(self, text: str) -> None:
        """Show another title."""
        self._seen = text
        self.setPlainText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the lines at this width."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the text on Enter, and on Down where there is no further line."""
        if self.was_taken(event):
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter or (event.key() == Qt.Key.Key_Down and self._is_on_last_line()):
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste words in one line."""
        self.insertPlainText(" ".join(source.text().split()))

    def _is_on_last_line(self) -> bool:
        cursor = self.textCursor()
        return not cursor.movePosition(QTextCursor.MoveOperation.Down)

    def _tell(self) -> None:
        self._fit()
        if self.text() != self._seen:
            self._seen = self.text()
            self.edited.emit(self._seen)
            self.touched.emit()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        height = min(int(self.document().size().height()) + 1, _MOST_LINES * line)
        self.setFixedHeight(max(height, line + 1))

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font("title"))
        self.document().setDefaultFont(theme.font("title"))
        self._fit()
