"""How to give what a question misses: by writing, or by sorting contacts."""

from __future__ import annotations

from typing import Any

from ui.sorting.words import question_name
from ui.text import tr

_CONTEXT = "InsightMissing"


def missing_question(key: str, insight: Any) -> str:
    """Return what is to be asked of many contacts; nothing where only entries can help."""
    if key == "safety" and insight.n:
        return "prestige"
    if key == "diversity" and insight.contacts:
        return "field"
    return ""


def way_to_give(question: str) -> str:
    """Return what the button says."""
    if not question:
        return tr(_CONTEXT, "Write about a meeting")
    return tr(_CONTEXT, "Sort contacts: {question}", question=question_name(question))
