"""Tables as text, for the clipboard."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt


def table_text(rows: QAbstractItemModel) -> str:
    """Return heads and rows, a line each, with tabs between the cells."""
    columns = range(rows.columnCount())
    heads = [_flat(rows.headerData(column, Qt.Orientation.Horizontal)) for column in columns]
    cells = [
        [_flat(rows.index(row, column).data()) for column in columns]
        for row in range(rows.rowCount())
    ]
    return "".join("\t".join(line) + "\n" for line in [heads, *cells])


def _flat(text: object) -> str:
    return " ".join(str(text or "").split())
