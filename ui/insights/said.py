"""Sentences that the core found, in the reader's language with the reader's numbers."""

from __future__ import annotations

from datetime import date

from app.model.sentence import Coefficient, Sentence, Share
from ui.text import Formats, tr, tr_count

_CONTEXT = "Insights"


def said(sentence: Sentence, formats: Formats) -> str:
    """Return a sentence of the core as text."""
    values = {name: _written(value, formats) for name, value in sentence.values.items()}
    if sentence.n is not None and sentence.one is not None:
        text = tr_count(_CONTEXT, sentence.one, sentence.text, sentence.n, **values)
    else:
        text = tr(_CONTEXT, sentence.text, **values)
    return text.replace("*", "") if "*" in sentence.text else text


def _written(value: object, formats: Formats) -> str:
    if isinstance(value, Share):
        return formats.percentage(value.of_one)
    if isinstance(value, Coefficient):
        return formats.number(value.value, 2)
    if isinstance(value, float):
        return formats.number(value, 1)
    if isinstance(value, int):
        return formats.number(value)
    if isinstance(value, date):
        return formats.date(value)
    return str(value)
