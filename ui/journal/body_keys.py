"""What Enter does at the end of a line of a list."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextCursor

_ITEM = re.compile(
    r"^(?P<indent>\s*)(?P<sign>[-*+]|(?P<number>\d{1,3})(?P<stop>[.)])|>)"
    r"(?P<gap>\s+)(?P<box>\[[ xX]\]\s+)?(?P<text>.*)$"
)


def continue_list(cursor: QTextCursor) -> bool:
    """Begin the next item, or end the list on an empty one; tell whether Enter is dealt with."""
    line = cursor.block().text()
    found = _ITEM.match(line)
    if found is None or cursor.hasSelection() or cursor.positionInBlock() < found.start("text"):
        return False
    cursor.beginEditBlock()
    if found["text"].strip():
        cursor.insertBlock()
        cursor.insertText(next_sign(line))
    else:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        cursor.select(QTextCursor.SelectionType.LineUnderCursor)
        cursor.removeSelectedText()
    cursor.endEditBlock()
    return True


def next_sign(line: str) -> str:
    """Return how the item after a line of a list begins; nothing after any other line."""
    found = _ITEM.match(line)
    if found is None:
        return ""
    sign = found["sign"]
    if found["number"]:
        sign = f"{int(found['number']) + 1}{found['stop']}"
    return f"{found['indent']}{sign}{found['gap']}{'[ ] ' if found['box'] else ''}"
