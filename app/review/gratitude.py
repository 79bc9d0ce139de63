"""Thanks, drafted: those from whom most was received, each with a sentence about it."""

from __future__ import annotations

from collections import Counter

from app.model.entry import Entry
from app.review.markdown_escape import as_written
from app.review.sentences import sentences_of
from app.review.telling import Telling

_A_GOOD_DEAL = 4
_THANKED = 3
_SHORTEST_NAME = 3


def tell_gratitude(telling: Telling) -> str:
    """Return Markdown of the three from whom most was received; empty where that is nobody."""
    received: Counter[str] = Counter()
    for entry in telling.entries:
        for one in entry.reflections:
            rating = one.received or 0
            received[one.contact] += rating if rating >= _A_GOOD_DEAL else 0
    thanked = [uid for uid, steps in received.most_common(_THANKED) if steps]
    if not thanked:
        return ""
    said = set[str]()
    lines = [f"- {_line(telling, uid, said)}" for uid in thanked]
    return "\n\n".join((telling.wording.text("gratitude.most", len(thanked)), "\n".join(lines)))


def _line(telling: Telling, uid: str, said: set[str]) -> str:
    name = as_written(telling.names.of(uid))
    entry, sentence = _best(telling, uid, said)
    if entry is None:
        return telling.wording.text("gratitude.name", name=name)
    said.add(sentence)
    told = as_written(telling.hidden.text(sentence, entry.contacts))
    return telling.wording.text("gratitude.line", name=name, sentence=told)


def _best(telling: Telling, uid: str, said: set[str]) -> tuple[Entry | None, str]:
    """Return a sentence that names the contact, else any, of the entries that gave most."""
    entries = sorted(telling.met[uid], key=lambda entry: -_received(entry, uid))
    some = [(one, line) for one in entries for line in sentences_of(one) if line not in said]
    called = telling.contacts[uid].name.split()[0]
    naming = (it for it in some if len(called) >= _SHORTEST_NAME and called in it[1])
    return next(naming, some[0] if some else (None, ""))


def _received(entry: Entry, uid: str) -> int:
    return max((one.received or 0 for one in entry.reflections if one.contact == uid), default=0)
