"""kithbook ask: by the contract, and in lines."""

import pytest

KEYS = {"contact", "score", "relevance", "willingness", "novelty", "reasons", "path"}


@pytest.fixture
def sample(kithbook):
    kithbook("sample", "--book", str(kithbook.folder / "book.kithbook"))
    return kithbook


def test_whom_to_ask_by_the_contract(sample):
    found = sample.data("ask", "Data lead, Reef Trust")
    assert all(set(one) == KEYS and one["reasons"] for one in found)
    scores = [one["score"] for one in found]
    assert scores == sorted(scores, reverse=True)
    best = sample.data("show", found[0]["contact"])
    assert best["name"] == "Ines Okafor"
    assert found[0]["path"][0] == best["uid"]
    assert sample.data("show", found[0]["path"][-1])["organisation"] == "Reef Trust"


def test_a_part_of_the_title_is_enough(sample):
    assert sample.data("ask", "reef") == sample.data("ask", "Data lead, Reef Trust")
    lines = sample("ask", "reef").out.splitlines()
    assert lines[0].startswith("Ines Okafor")
    assert "Field: Marine biology" in lines[0]


def test_what_cannot_be_found(sample):
    answer = sample("ask", "Astronaut", "--json")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == "No opening is called 'Astronaut'.\n"
    answer = sample("ask", "e")
    assert answer.code == 1
    assert "can mean" in answer.err
