"""Found words are marked where they stand, as the index finds them."""

import pytest

from app.capture.found_spans import found_spans
from app.store.search_query import parse_query


@pytest.mark.parametrize(
    ("search", "text", "marked"),
    [
        ("caf", "A Café, decafé, CAFE", ["Café", "CAFE"]),
        ('"the harbour"', "the harbour; the harbours; by the harbour", ["the harbour"] * 2),
        ('"the har', "The harbour", ["The harbour"]),
        ("a rain -walk @Ana", "rain a walk", ["rain", "a"]),
        ("well-known", "well known, well", ["well known"]),
        ("cafe", "cafe\u0301 by night", ["cafe\u0301"]),
        ("東京", "東京で会った", ["東京で会った"]),
        ("x", "", []),
    ],
)
def test_spans(search, text, marked):
    terms = parse_query(search, lambda _: None).words
    assert [text[start:end] for start, end in found_spans(terms, text)] == marked
