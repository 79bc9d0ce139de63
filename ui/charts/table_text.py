"""Tables as text, for the clipboard."""

from __future__ import annotations

from PySide6.QtWidgets import QTableWidget, QTableWidgetItem


def table_text(table: QTableWidget) -> str:
    """Return heads and rows, a line each, with tabs between the cells."""
    columns = range(table.columnCount())
    heads = [_text_of(table.horizontalHeaderItem(column)) for column in columns]
    rows = [
        [_text_of(table.item(row, column)) for column in columns] for row in range(table.rowCount())
    ]
    return "".join("\t".join(cells) + "\n" for cells in [heads, *rows])


def _text_of(item: QTableWidgetItem | None) -> str:
    return " ".join(item.text().split()) if item is not None else ""
