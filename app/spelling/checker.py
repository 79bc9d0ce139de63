"""A process of its own that checks spelling, so that no dictionary can stall or end the journal.

Started as a script with the dictionaries as arguments. Each line in is a JSON list of words to
check, or one word to make suggestions for; each line out is the JSON list of the wrong words, or
of the suggestions.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

NO_LIBRARY, NO_DICTIONARY = 3, 4
_MOST_SUGGESTIONS = 5


def main(stems: Sequence[str]) -> int:
    """Answer until the input ends; return 0, or why nothing can be checked."""
    try:
        from hunspell import Hunspell  # type: ignore[import-untyped]
    except ImportError:
        return NO_LIBRARY
    try:
        places = [Path(stem) for stem in stems]
        checkers = [Hunspell(one.name, str(one.parent), system_encoding="utf-8") for one in places]
    except OSError:
        return NO_DICTIONARY
    for line in sys.stdin.buffer:
        answer = json.dumps(_answer(json.loads(line), checkers))
        sys.stdout.buffer.write(answer.encode() + b"\n")
        sys.stdout.buffer.flush()
    return 0


def _answer(asked: Any, checkers: Sequence[Any]) -> list[str]:
    if isinstance(asked, list):
        return [word for word in asked if not any(_knows(one, word) for one in checkers)]
    found: dict[str, None] = {}
    for checker in checkers:
        found.update(dict.fromkeys(_suggestions(checker, asked)))
    return list(found)[:_MOST_SUGGESTIONS]


def _knows(checker: Any, word: str) -> bool:
    """Tell whether a word is right; one in letters that the dictionary lacks is none of its."""
    try:
        return any(checker.spell(one) for one in (word, word.replace("’", "'")))
    except UnicodeEncodeError:
        return True


def _suggestions(checker: Any, word: str) -> Sequence[str]:
    try:
        return list(checker.suggest(word))
    except UnicodeEncodeError:
        return ()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
