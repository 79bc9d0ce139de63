"""The sentences of a review in a language, numbers and days in its way of writing them."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from app.review.document import Run, Sentence

_HOME = "en"
_STRONG = re.compile(r"\*([^*]+)\*")


class Wording:
    """Sentences by their key, as `section.key`."""

    def __init__(self, language: str) -> None:
        self._texts = _texts_in(language)
        self.language = language if self._texts else _HOME
        self._texts = self._texts or _texts_in(_HOME)
        self.locale = _locale(self.language)

    def text(self, key: str, n: int | None = None, /, **values: object) -> str:
        """Return a sentence with its values filled in; `n` chooses among its plural forms."""
        if n is not None:
            values |= {"n": self.number(n), "words": self.in_words(n)}
            values["Words"] = str(values["words"]).capitalize()
        return self._form(key, n).format_map(values)

    def runs(self, key: str, n: int | None = None, /, **values: object) -> Sentence:
        """Return a sentence in runs, those between stars strong; values may bring stars along.

        Values that are free text must come as Run, and stay as they are.
        """
        free = [value for value in values.values() if isinstance(value, Run)]
        marks = {name: _mark(value, free) for name, value in values.items()}
        text = self.text(key, n, **marks)
        for i, one in enumerate(free):
            if one.text.endswith("."):
                text = text.replace(f"\x02{i}\x03.", f"\x02{i}\x03")
        return tuple(_in_runs(text, free))

    def number(self, value: float, digits: int = 0) -> str:
        """Return a number as it is written in the language, rounded to some digits."""
        return _number(value, digits, self.locale)

    def in_words(self, n: int) -> str:
        """Return a small whole number in words, a larger one in figures."""
        words: list[str] = self._texts.get("number_words", [])
        return words[n] if n < len(words) else self.number(n)

    def day(self, day: date, form: str = "d MMMM y") -> str:
        """Return a day in words; the form is CLDR's."""
        return _day(day, form, self.locale)

    def labels(self) -> dict[str, str]:
        """Return the short labels that take nothing."""
        return {key: text for key, text in self._texts["labels"].items() if isinstance(text, str)}

    def _form(self, key: str, n: int | None) -> str:
        found: Any = self._texts
        for part in key.split(".", 1):
            found = found[part]
        if isinstance(found, str):
            return found
        form = self.locale.plural_form(n or 0)
        return str(found.get(form, found["other"]))


@lru_cache(maxsize=1024)
def _number(value: float, digits: int, locale: Locale) -> str:
    form = "#,##0" + ("." + "0" * digits if digits else "")
    return str(format_decimal(value, format=form, locale=locale))


@lru_cache(maxsize=1024)
def _day(day: date, form: str, locale: Locale) -> str:
    return str(format_date(day, form, locale=locale))


@cache
def _texts_in(language: str) -> dict[str, Any]:
    file = files("resources.review") / f"wording.{language.split('_')[0]}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language, sep="_")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(_HOME)


def _mark(value: object, free: list[Run]) -> object:
    return f"\x02{free.index(value)}\x03" if isinstance(value, Run) else value


def _in_runs(text: str, free: list[Run]) -> list[Run]:
    runs = []
    for i, piece in enumerate(_STRONG.split(text)):
        for j, part in enumerate(re.split("\x02(\\d+)\x03", piece)):
            if part:
                runs.append(Run(free[int(part)].text if j % 2 else part, strong=bool(i % 2)))
    return runs
