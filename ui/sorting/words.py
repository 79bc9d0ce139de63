"""What is asked while sorting, and what the answers are called."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.text import tr

_CONTEXT = "Sorting"
_NAMES = {
    "proximity": QT_TRANSLATE_NOOP("Sorting", "Proximity"),
    "prestige": QT_TRANSLATE_NOOP("Sorting", "Prestige"),
    "field": QT_TRANSLATE_NOOP("Sorting", "Field"),
    "interests": QT_TRANSLATE_NOOP("Sorting", "Interests"),
}
_ASKS = {
    "proximity": QT_TRANSLATE_NOOP("Sorting", "How near are they to where you live?"),
    "prestige": QT_TRANSLATE_NOOP("Sorting", "How eminent do they seem to you?"),
    "field": QT_TRANSLATE_NOOP("Sorting", "What do they work on or think about?"),
    "interests": QT_TRANSLATE_NOOP("Sorting", "What are they interested in?"),
}
_STEPS = {
    "proximity": (
        QT_TRANSLATE_NOOP("Sorting", "Far away"),
        QT_TRANSLATE_NOOP("Sorting", "A long journey"),
        QT_TRANSLATE_NOOP("Sorting", "A few hours"),
        QT_TRANSLATE_NOOP("Sorting", "Same town"),
        QT_TRANSLATE_NOOP("Sorting", "Next door"),
    ),
    "prestige": (
        QT_TRANSLATE_NOOP("Sorting", "Not at all"),
        QT_TRANSLATE_NOOP("Sorting", "A little"),
        QT_TRANSLATE_NOOP("Sorting", "Somewhat"),
        QT_TRANSLATE_NOOP("Sorting", "Very"),
        QT_TRANSLATE_NOOP("Sorting", "Outstanding"),
    ),
}
_KEYS = {
    "field": QT_TRANSLATE_NOOP(
        "Sorting", "Keys 1 to 9 answer, N is a new field, Space skips, Backspace takes back."
    ),
    "interests": QT_TRANSLATE_NOOP(
        "Sorting", "Keys 1 to 9 give and take, N is a new interest, Space brings the next contact."
    ),
}
_NEW = {
    "field": QT_TRANSLATE_NOOP("Sorting", "Another field, then Enter"),
    "interests": QT_TRANSLATE_NOOP("Sorting", "Another interest, then Enter"),
}
_USUAL_KEYS = QT_TRANSLATE_NOOP(
    "Sorting", "Keys 1 to 5 answer, Space skips, Backspace takes back. Or drag the card to a bin."
)


def question_name(question: str) -> str:
    """Return the name of what is asked about."""
    return tr(_CONTEXT, str(_NAMES[question]))


def asked(question: str) -> str:
    """Return the question."""
    return tr(_CONTEXT, str(_ASKS[question]))


def keys_said(question: str) -> str:
    """Return which keys answer."""
    return tr(_CONTEXT, str(_KEYS.get(question, _USUAL_KEYS)))


def new_word(question: str) -> str:
    """Return what stands in the empty line for a word that is not among the bins."""
    return tr(_CONTEXT, str(_NEW[question]))


def steps(question: str) -> list[str]:
    """Return the names of the five steps, the lowest first; none for a question of words."""
    return [tr(_CONTEXT, str(one)) for one in _STEPS.get(question, ())]
