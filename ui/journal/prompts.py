"""Questions to write from, each from one of the seven principles."""

from __future__ import annotations

from zlib import crc32

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.text import tr

PROMPTS = (
    ("depth", QT_TRANSLATE_NOOP("Prompts", "What was said that will still matter in a year?")),
    ("depth", QT_TRANSLATE_NOOP("Prompts", "Where did it turn from small talk into something?")),
    ("intrinsic", QT_TRANSLATE_NOOP("Prompts", "What did you think further because of this?")),
    ("intrinsic", QT_TRANSLATE_NOOP("Prompts", "Would you have gone if nobody ever heard of it?")),
    ("relatability", QT_TRANSLATE_NOOP("Prompts", "Which question do the two of you share?")),
    ("identity", QT_TRANSLATE_NOOP("Prompts", "What did you gain that no title promised?")),
    ("safety", QT_TRANSLATE_NOOP("Prompts", "What did you not dare to ask?")),
    ("safety", QT_TRANSLATE_NOOP("Prompts", "When were you a beginner, and how did it feel?")),
    ("diversity", QT_TRANSLATE_NOOP("Prompts", "What was new to you, from outside your field?")),
    ("impact", QT_TRANSLATE_NOOP("Prompts", "What did you give, and what came back?")),
)


def prompt_for(uid: str) -> str:
    """Return the question for an entry: another for each, and the same whenever it is opened."""
    return tr("Prompts", str(PROMPTS[crc32(uid.encode()) % len(PROMPTS)][1]))


def all_prompts() -> list[str]:
    """Return every question, in the order of the principles."""
    return [tr("Prompts", str(question)) for _, question in PROMPTS]
