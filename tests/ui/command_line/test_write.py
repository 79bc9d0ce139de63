"""kithbook write, from an empty data folder."""

import io

import pytest


def test_the_line_of_the_manual(kithbook):
    entry = kithbook.data("write", "Coffee with @Ana, 45m … depth:4 safety:5")
    assert entry["title"] == "Coffee with Ana"
    assert entry["body"] == "Coffee with @Ana, 45m … depth:4 safety:5"
    assert (entry["mode"], entry["duration_minutes"]) == ("in person", 45)
    (reflection,) = entry["reflections"]
    assert (reflection["depth"], reflection["safety"]) == (4, 5)
    assert entry["contacts"] == [reflection["contact"]]
    shown = kithbook.data("show", "ana")
    assert (shown["name"], shown["entries"]) == ("Ana", [entry["uid"]])


def test_it_prints_the_uid_and_says_who_is_new(kithbook):
    answer = kithbook("write", "Lunch with @Ana and @kit")
    assert answer.out.strip() in kithbook.data("show", "kit")["entries"]
    assert answer.err.splitlines() == ["New contact: Ana", "New contact: @kit"]
    again = kithbook("write", "Walk with @Ana")
    assert again.err == ""
    assert len(kithbook.data("contacts")) == 2


def test_options_beside_the_text(kithbook):
    entry = kithbook.data(
        "write", "Supper", "--at", "2026-11-20T19:30:00+01:00",
        "--with", "Zoë Ünal", "--with", "@@lamp",
        "--rate", "zoe:depth=3,gave=2", "--rate", "@lamp:safety=5",
    )  # fmt: skip
    names = [kithbook.data("show", uid)["name"] for uid in entry["contacts"]]
    assert names == ["Zoë Ünal", "@lamp"]
    assert entry["happened_at"] == "2026-11-20T18:30:00+00:00"
    first, second = entry["reflections"]
    assert (first["depth"], first["gave"], second["safety"]) == (3, 2, 5)


def test_a_promise_to_the_one_contact(kithbook):
    entry = kithbook.data("write", "Tea with @Ana ?send the book by 2027-01-15")
    (promise,) = entry["promises"]
    assert promise["text"] == "Send the book"
    assert (promise["by"], promise["to"]) == ("me", entry["contacts"][0])
    assert (promise["due"], promise["state"]) == ("2027-01-15", "open")


def test_several_words_and_standard_input(kithbook, monkeypatch):
    assert kithbook.data("write", "Tea", "with", "@Ana")["body"] == "Tea with @Ana"
    monkeypatch.setattr("sys.stdin", io.StringIO("First line\n\nSecond\n"))
    entry = kithbook.data("write", "-")
    assert (entry["title"], entry["body"]) == ("First line", "First line\n\nSecond")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["Tea with @Ana depth:7"], "depth: 7 is not in 1..5."),
        (["Tea depth:4"], "The ratings need a contact: name one with @ or --with."),
        (["Tea", "--rate", "Bob:depth=3"], "No contact is called 'Bob'."),
        (["Tea", "--with", "Ana", "--rate", "Ana:deep=3"], "'deep' is no rating."),
        (["Tea", "--with", "Ana", "--rate", "depth=3"], "is not like NAME:depth=4,safety=5."),
        (["Tea", "--with", "Ana", "--rate", "Ana:depth=6"], "depth: 6 is not in 1..5."),
        (["Tea", "--at", "blorp"], "'blorp' is not a day or a moment that I understand."),
        (["Tea", "--with", "0190baf9-51e0-72bd-b5fa-6dd891fde85c"], "not in the book"),
        (["  "], "There is nothing to write."),
    ],
)
def test_what_cannot_be_written_is_said_in_one_line_and_writes_nothing(kithbook, words, why):
    answer = kithbook("write", *words)
    assert (answer.code, answer.out) == (1, "")
    assert len(answer.err.splitlines()) == 1
    assert why in answer.err
    assert kithbook.data("contacts") == []


def test_an_ambiguous_name_lists_the_candidates(kithbook):
    kithbook("write", "Tea with @Ana Silva")
    kithbook("write", "Tea with @Ana Costa")
    for words in (["write", "Tea with @Ana"], ["write", "Tea", "--with", "ana"], ["show", "ana"]):
        answer = kithbook(*words)
        assert answer.code == 1
        assert "Ana Silva" in answer.err
        assert "Ana Costa" in answer.err
    assert kithbook("write", "Tea with @Ana Silva").code == 0
