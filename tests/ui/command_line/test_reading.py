"""kithbook contacts, show, search, trend."""

import pytest


@pytest.fixture
def sample(kithbook):
    kithbook("sample", "--book", str(kithbook.folder / "book.kithbook"))
    return kithbook


def test_contacts_by_last_met(sample):
    found = sample.data("contacts")
    assert len(found) == 60
    facts = {"uid", "name", "field", "last_met", "entries", "strength", "verdict", "verdict_firm"}
    assert set(found[0]) == facts
    met = [one["last_met"] for one in found]
    assert met == sorted(met, reverse=True)
    verdicts = {one["name"]: (one["verdict"], one["verdict_firm"]) for one in found}
    assert verdicts["Ines Okafor"] == ("rising", True)


def test_contacts_with_words(sample):
    assert [one["name"] for one in sample.data("contacts", "marine", "bio")] == ["Ines Okafor"]
    lines = sample("contacts", "cryptography").out.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith("@quietlamp  Cryptography  ")


def test_show_is_the_contact_with_its_entries(sample):
    found = sample.data("show", "@quietlamp")
    assert (found["name_kind"], found["field"]) == ("handle", "Cryptography")
    by_uid = sample.data("show", found["uid"])
    assert by_uid == found
    assert f"Entries: {len(found['entries'])}" in sample("show", "quietlamp").out


def test_search_has_the_words_and_no_marks(sample):
    (hit, *_) = sample.data("search", "bathym")
    assert hit["title"] == "Harbour walk, sonar maps"
    assert hit["contacts"] == ["Ines Okafor"]
    assert "bathymetry" in hit["snippet"]
    assert "\x02" not in hit["snippet"]
    assert hit["entry"] in sample.data("show", "ines")["entries"]


@pytest.mark.parametrize("words", ['"', "*", "AND", "NEAR(", "a:b", "-x", "'); DROP TABLE entry"])
def test_search_is_safe_against_any_words(sample, words):
    answer = sample("search", "--json", "--", words)
    assert answer.code == 0
    assert isinstance(answer.data, list)


def test_a_trend_says_what_it_rests_on_and_what_it_still_takes(kithbook):
    for day in ("2026-01-05", "2026-01-15", "2026-02-15"):
        assert kithbook("write", "Tea with @Bo depth:3", "--at", day).code == 0
    said = kithbook("trend", "Bo").out.splitlines()
    assert said[:2] == ["Bo, depth: too few", "3 ratings, 2026-01-05 to 2026-02-15"]
    assert said[2:4] == [
        "A verdict takes ratings on 8 days, over 90 days.",
        "The line ends at 3.0, between 3.0 and 3.0",
    ]
    first = kithbook("trend", "Bo", "--until", "2026-01-06").out.splitlines()
    assert first[1] == "1 rating, 2026-01-05"
    assert kithbook("trend", "Bo", "--rating", "growth").out.splitlines()[1:] == ["No ratings yet."]


def test_trend_by_the_contract(sample):
    trend = sample.data("trend", "Ines Okafor", "--rating", "depth")
    assert trend["verdict"] == "rising"
    assert trend["n"] == len(trend["ratings"])
    assert trend["first"] == trend["ratings"][0]["at"]
    assert trend["last"] == trend["ratings"][-1]["at"]
    assert trend["line"][0]["starts"] is True
    assert trend["line"][0]["low"] is None
    assert trend["slope_low"] <= trend["slope_per_year"] <= trend["slope_high"]
    assert trend["half_life_days"] == 90


def test_trend_until_a_day_and_of_nothing(sample):
    whole = sample.data("trend", "Ines Okafor")
    day = whole["ratings"][4]["at"][:10]
    part = sample.data("trend", "Ines Okafor", "--until", day)
    assert part["ratings"] == whole["ratings"][: part["n"]]
    assert part["ratings"][-1]["at"][:10] == day
    none = sample.data("trend", "Ines Okafor", "--until", "2001-01-01")
    assert (none["n"], none["first"], none["line"]) == (0, None, [])
    assert (none["verdict"], none["p"], none["slope_per_year"]) == ("too few", None, None)


def test_plain_answers_are_short(sample):
    out = sample("trend", "Ines Okafor").out
    assert out.startswith("Ines Okafor, depth: rising\n")
    assert len(out.splitlines()) <= 14


def test_a_trend_that_noise_could_be_is_a_perhaps(kithbook):
    for place, depth in enumerate((2, 3, 3, 2, 3, 4, 3, 4, 3, 4, 4, 3)):
        at = f"2025-{place + 1:02d}-15"
        kithbook("write", f"Walk with @Ana depth:{depth}", "--at", at, "--with", "Ana")
    trend, [listed] = kithbook.data("trend", "Ana"), kithbook.data("contacts")
    assert (trend["verdict"], trend["firm"], trend["p"] < 0.1) == ("rising", False, True)
    assert (listed["verdict"], listed["verdict_firm"]) == ("rising", False)
    assert kithbook("trend", "Ana").out.startswith("Ana, depth: perhaps rising\n")
    assert kithbook("contacts").out.endswith("perhaps rising\n")


@pytest.mark.parametrize("words", [["show", "Nobody"], ["trend", "Nobody"], ["show", "@"]])
def test_nobody_of_that_name(sample, words):
    answer = sample(*words)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("No contact is called")


def test_an_empty_book_answers_with_nothing(kithbook):
    assert kithbook.data("contacts") == []
    assert kithbook.data("search", "x") == []
    assert kithbook("contacts").err == "No contacts yet.\n"


def test_how_a_contact_stood_is_told_where_there_is_more_than_the_present(sample):
    told = sample.data("show", "Ailsa Munro")
    assert [one["standing"] for one in told["standings"]] == ["resting", "active"]
    assert told["standings"][1]["on"] == told["standing_since"]
    since, before = (one["on"] for one in reversed(told["standings"]))
    assert f"active since {since}, resting from {before}" in sample("show", "Ailsa Munro").out
    assert "standings" not in sample.data("show", "Ines Okafor")
