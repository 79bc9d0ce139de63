"""Any number of rows of a kind: channels, dates, fields of one's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.contacts.edit.kind_box import KindBox
from ui.contacts.edit.line_field import LineField
from ui.context import Context
from ui.widgets.button import Button

Row = tuple[str, ...]


class RowsField(QWidget):
    """Each row is a tuple of texts; the first of them is one of `kinds` where there are any.

    Emits `written` with all rows after a change; a new row is written from its `first` column on.
    """

    written = Signal(list)

    def __init__(
        self,
        context: Context,
        kinds: Sequence[tuple[str, str]],
        columns: Sequence[str],
        add: str,
        parent: QWidget,
        first: int = 0,
    ) -> None:
        super().__init__(parent)
        self._context, self._kinds, self._columns = context, kinds, columns
        self._first = first
        self._rows: list[RowOfFields] = []
        self._lines = QVBoxLayout()
        self.add_button = Button(add, context.theme, "small", "plus", context.icons, parent=self)
        self.add_button.clicked.connect(self._add_empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(self._lines)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        outer.addLayout(foot)

    def rows(self) -> list[Row]:
        """Return what stands in the rows."""
        return [row.texts() for row in self._rows]

    def lines(self) -> list[RowOfFields]:
        """Return the widgets of the rows."""
        return list(self._rows)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; while one is being written, all stay."""
        if any(row.has_focus() for row in self._rows):
            return
        if self.rows() == list(rows):
            return
        while self._rows:
            self._drop(self._rows[-1])
        for texts in rows:
            self._add(texts)

    def flush(self) -> None:
        """Hand over what is not written yet."""
        for row in self._rows:
            row.flush()

    def _add_empty(self) -> None:
        kind = (self._kinds[0][0],) if self._kinds else ()
        row = self._add((*kind, *("" for _ in self._columns)))
        row.fields[self._first].setFocus()

    def _add(self, texts: Row) -> RowOfFields:
        row = RowOfFields(self._context, self._kinds, self._columns, texts, self)
        row.changed.connect(self._tell)
        row.removed.connect(self._remove)
        self._rows.append(row)
        self._lines.addWidget(row)
        row.show()
        before: QWidget | None = self.add_button.previousInFocusChain()
        for control in row.controls():
            if before is not None:
                QWidget.setTabOrder(before, control)
            before = control
        return row

    def _remove(self, row: RowOfFields) -> None:
        self._drop(row)
        self._tell()
        self.add_button.setFocus()

    def _drop(self, row: RowOfFields) -> None:
        self._rows.remove(row)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _tell(self) -> None:
        self.written.emit(self.rows())


class RowOfFields(QWidget):
    """One row: a box for its kind where there are kinds, fields, and a button to remove it."""

    changed = Signal()
    removed = Signal(object)

    def __init__(
        self,
        context: Context,
        kinds: Sequence[tuple[str, str]],
        columns: Sequence[str],
        texts: Row,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        self.kind = KindBox(self.tr("Kind"), kinds, context.theme, self) if kinds else None
        if self.kind is not None:
            self.kind.choose(texts[0])
            self.kind.activated.connect(self._tell)
            line.addWidget(self.kind)
        self.fields = [LineField(name, name, self) for name in columns]
        values = texts[1:] if kinds else texts
        for field, text in zip(self.fields, values, strict=True):
            field.show_text(text)
            field.written.connect(self._tell)
            line.addWidget(field, 1 if len(columns) == 1 or field is not self.fields[0] else 0)
        self.remove_button = Button(
            "", context.theme, "quiet", "close", context.icons, self.tr("Remove this line"), self
        )
        self.remove_button.clicked.connect(self._ask_removal)
        line.addWidget(self.remove_button)

    def texts(self) -> Row:
        """Return kind and texts."""
        kind = (self.kind.currentData(),) if self.kind is not None else ()
        return (*kind, *(field.text() for field in self.fields))

    def controls(self) -> list[QWidget]:
        """Return what takes the focus, in the order of the row."""
        kind = [] if self.kind is None else [self.kind]
        return [*kind, *self.fields, self.remove_button]

    def has_focus(self) -> bool:
        """Tell whether something is being written here."""
        return any(field.hasFocus() for field in self.fields)

    def flush(self) -> None:
        """Hand over what is not written yet."""
        for field in self.fields:
            field.flush()

    def _tell(self) -> None:
        self.changed.emit()

    def _ask_removal(self) -> None:
        self.removed.emit(self)
