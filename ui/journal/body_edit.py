"""Where the text of an entry is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRect, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from app.capture.boxes import BOX, set_mark
from app.spelling.words import words_of
from ui.journal.body_keys import continue_list
from ui.journal.body_signs import paint_signs
from ui.journal.highlighter import Highlighter
from ui.journal.mention_edit import MentionEdit
from ui.theme import Theme, ThemeSource

_LINE_HEIGHT = 26


class BodyEdit(MentionEdit):
    """Plain Markdown that looks like what it means; Tab leaves it."""

    files_given = Signal(list)
    menu_asked = Signal(int, QPoint)

    def __init__(self, theme: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = theme
        self._is_filling = False
        self._seen = self._prompt = ""
        self.setAccessibleName(self.tr("What happened"))
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self.highlighter = Highlighter(self.document(), theme)
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._follow_caret)

    def text(self) -> str:
        """Return what is written, with every kind of space as it is."""
        return self.document().toRawText().replace("\u2028", "\n").replace("\u2029", "\n")

    def show_prompt(self, question: str) -> None:
        """Ask something where nothing is written yet."""
        self._prompt = question
        self.setAccessibleDescription(question)
        self.viewport().update()

    def show_text(self, text: str) -> None:
        """Show another text; what was undone before is forgotten."""
        self._is_filling = True
        self.setUndoRedoEnabled(False)
        self.setPlainText(text)
        self._space_lines()
        self.setUndoRedoEnabled(True)
        self._is_filling = False
        self._seen = self.text()

    def set_end_margin(self, pixels: int) -> None:
        """Keep the words this far from the scroll bar."""
        self.setViewportMargins(0, 0, pixels, 0)

    def replace_text(self, text: str) -> None:
        """Take a text that changed elsewhere, keeping the caret where it was."""
        at = self.textCursor().position()
        self.show_text(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, self.document().characterCount() - 1))
        self.setTextCursor(cursor)

    def mark_spans(self, spans: Sequence[tuple[int, int]]) -> None:
        """Tint what stands between these places, and nothing else."""
        theme, marks = self._source.theme, []
        for start, end in spans:
            mark = QTextEdit.ExtraSelection()
            mark.format.setBackground(QColor(theme.accent_soft))
            mark.format.setForeground(QColor(theme.accent))
            mark.cursor = QTextCursor(self.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            marks.append(mark)
        self.setExtraSelections(marks)

    def select_span(self, start: int, end: int) -> None:
        """Select what stands between two places, and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def word_at(self, position: int) -> tuple[int, str] | None:
        """Return where the word at a place of the text starts, and the word."""
        block = self.document().findBlock(position)
        inside = position - block.position()
        for start, word in words_of(block.text()):
            if start <= inside <= start + len(word):
                return block.position() + start, word
        return None

    def word_under_caret(self) -> str:
        """Return the word that is being written; empty where the caret is in none."""
        found = self.word_at(self.textCursor().position()) if self.hasFocus() else None
        return found[1] if found else ""

    def replace_word(self, start: int, word: str, other: str) -> None:
        """Put another word in the place of one, if it still stands there."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(start + len(word), QTextCursor.MoveMode.KeepAnchor)
        if cursor.selectedText() == word:
            cursor.insertText(other)
            self.setTextCursor(cursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu on the word under the pointer, or on that of the caret."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        place = event.pos() if by_mouse else self.cursorRect().bottomLeft()
        cursor = self.cursorForPosition(place) if by_mouse else self.textCursor()
        self.menu_asked.emit(cursor.position(), place)

    def begin_section(self, heading: str) -> None:
        """Put a heading behind the text and the caret below it, ready to write."""
        self.add_text(f"## {heading}\n")

    def add_text(self, more: str) -> None:
        """Put a text behind what is written, and the caret behind it."""
        text = self.text().rstrip()
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        gap = "\n\n" if text else ""
        cursor.insertText(f"{gap}{more}")
        self.setTextCursor(cursor)
        self.setFocus()

    def append_lines(self, lines: Sequence[str]) -> None:
        """Put lines at the end, one step of undo; the caret stays, on a line of its own."""
        is_empty = self.document().isEmpty()
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText("\n" + "\n".join(lines))
        if is_empty:
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def toggle_box(self, block: QTextBlock) -> None:
        """Tick a box, or empty it; the line stays one step of undo."""
        found = BOX.match(block.text())
        if found is None:
            return
        line = set_mark(block.text(), found["mark"] == " ")
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + len(found["lead"]) + 1)
        cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(line[len(found["lead"]) + 1])

    def box_at(self, place: QPoint) -> QTextBlock | None:
        """Return the line whose box stands under a point; None where there is none."""
        cursor = self.cursorForPosition(place)
        found = BOX.match(cursor.block().text())
        if found is None:
            return None
        return cursor.block() if self.box_rect(cursor.block()).contains(place) else None

    def box_rect(self, block: QTextBlock) -> QRect:
        """Return where to press the box of a line, in the viewport."""
        found = BOX.match(block.text())
        lead = len(found["lead"]) if found else 0
        start, end = QTextCursor(block), QTextCursor(block)
        start.setPosition(block.position() + lead)
        end.setPosition(block.position() + lead + 3)
        first, last = self.cursorRect(start), self.cursorRect(end)
        rect = first.united(QRect(last.topLeft(), first.size())).adjusted(-3, 0, 3, 0)
        least = self._source.theme.px(24)
        return rect.united(QRect(rect.center() - QPoint(least // 2, least // 2), rect.size() * 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Offer the key to whoever listens first, then write."""
        if self.was_taken(event):
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = Qt.KeyboardModifier.ControlModifier
        if is_enter and event.modifiers() & control:
            self.toggle_box(self.textCursor().block())
        elif not (is_enter and not event.modifiers() and continue_list(self.textCursor())):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick the box that is pressed."""
        block = self.box_at(event.position().toPoint())
        if block is not None and event.button() == Qt.MouseButton.LeftButton:
            self.toggle_box(block)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at a box as at a button."""
        super().mouseMoveEvent(event)
        is_box = self.box_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if is_box else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, then boxes and bullets in place of their signs."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        if self._prompt and self.document().isEmpty():
            self._paint_prompt(painter)
        paint_signs(painter, self, event.rect(), self._source.theme)

    def _paint_prompt(self, painter: QPainter) -> None:
        """Draw the question in as many lines as it takes, which Qt's own placeholder does not."""
        painter.setFont(self._source.theme.font("writing"))
        painter.setPen(QColor(self._source.theme.muted))
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        painter.drawText(self.viewport().rect(), flags | Qt.TextFlag.TextWordWrap, self._prompt)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take files and pictures as well as text."""
        return bool(_given(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Hand over files and pictures; write text."""
        given = _given(source)
        if given:
            self.files_given.emit(given)
        else:
            super().insertFromMimeData(source)

    def loadResource(self, kind: int, name: QUrl | str) -> QImage:
        """Return an empty picture: nothing that a text names is ever opened."""
        return QImage()

    def _tell(self) -> None:
        """Tell of changed words; Qt reports new looks of the same words, too."""
        text = self.text()
        if text != self._seen and not self._is_filling:
            self._seen = text
            self.touched.emit()

    def _follow_caret(self) -> None:
        self.highlighter.follow_caret(self.textCursor().block())

    def _space_lines(self) -> None:
        spacing = QTextBlockFormat()
        height = self._source.theme.px(_LINE_HEIGHT)
        spacing.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spacing)

    def _restyle(self, theme: Theme) -> None:
        self.setFont(theme.font("writing"))
        self.document().setDefaultFont(theme.font("writing"))
        was_filling, self._is_filling = self._is_filling, True
        self._space_lines()
        self._is_filling = was_filling


def _given(source: QMimeData) -> list[Path | QImage]:
    """Return the files of this computer, or the picture, that is pasted or dropped."""
    files = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    if files:
        return [path for path in files if path.is_file()]
    image = QImage(source.imageData()) if source.hasImage() and not source.hasText() else QImage()
    return [] if image.isNull() else [image]
