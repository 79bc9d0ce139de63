"""Dictionaries are found and chosen, words told from what is none, and a process checks."""

import os
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.spelling.dictionaries import (
    AS_SYSTEM,
    OFF,
    dictionaries_for,
    find_dictionaries,
    usual_folders,
)
from app.spelling.speller import Speller
from app.spelling.words import words_of
from tests.support.processes import ROOT

needs_library = pytest.mark.skipif(find_spec("hunspell") is None, reason="spelling has no library")
AFFIXES = "SET UTF-8\nTRY esianrtolcd\nSFX S Y 1\nSFX S 0 s .\n"


def dictionary(folder: Path, language: str, words: str) -> Path:
    """Make a dictionary of a few words."""
    folder.mkdir(parents=True, exist_ok=True)
    some = words.split()
    (folder / f"{language}.aff").write_text(AFFIXES, "utf-8")
    (folder / f"{language}.dic").write_text("\n".join([str(len(some)), *some]), "utf-8")
    return folder / language


def test_the_dictionaries_of_the_first_folder_count(tmp_path: Path) -> None:
    own = dictionary(tmp_path / "own", "en_GB", "harbour")
    dictionary(tmp_path / "system", "en_GB", "harbour")
    german = dictionary(tmp_path / "system", "de-DE", "Hafen")
    (tmp_path / "system" / "hyph_de_DE.dic").write_text("UTF-8")
    (tmp_path / "system" / "fr_FR.dic").write_text("1\nport")
    folders = [tmp_path / "own", tmp_path / "absent", tmp_path / "system"]
    assert find_dictionaries(folders) == {"de_DE": german, "en_GB": own}


@pytest.mark.parametrize(
    ("choice", "languages", "expected"),
    [
        (AS_SYSTEM, ["en-GB", "en"], ["en_GB"]),
        (AS_SYSTEM, ["en-US", "en"], []),
        (AS_SYSTEM, ["de-AT", "de", "en-GB"], ["de_DE", "en_GB"]),
        (AS_SYSTEM, ["C"], []),
        ("en_GB", ["de-DE"], ["en_GB"]),
        ("pt_PT", ["de-DE"], []),
        (OFF, ["de-DE"], []),
    ],
)
def test_the_language_of_the_text(choice: str, languages: list[str], expected: list[str]) -> None:
    available = {one: Path(one) for one in ("de_DE", "en_GB", "pt_BR")}
    found = dictionaries_for(choice, available, languages)
    assert found == [Path(one) for one in expected]


@pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
def test_every_system_has_its_folders(system: str, tmp_path: Path) -> None:
    office = dictionary(tmp_path / "LibreOffice/share/extensions/dict-en", "en_GB", "harbour")
    environment = {
        "DICPATH": os.pathsep.join([str(tmp_path / "asked")]),
        "APPDATA": str(tmp_path / "roaming"),
        "PROGRAMFILES": str(tmp_path),
        "XDG_DATA_DIRS": "/opt/share:/usr/share",
    }
    folders = usual_folders(environment, system, tmp_path)
    assert folders[0] == tmp_path / "asked"
    expected = {
        "linux": Path("/opt/share/hunspell"),
        "darwin": tmp_path / "Library/Spelling",
        "win32": office.parent,
    }
    assert expected[system] in folders


def test_what_is_no_prose_is_not_checked() -> None:
    text = "Don’t tell @Ana-Lima or ana@x.example of #café2 at https://x.example/teh, `teh` 3rd x"
    assert [word for _, word in words_of(text)] == ["Don’t", "tell", "or", "of", "at"]


@given(st.text())
def test_each_word_stands_where_it_is_said_to(text: str) -> None:
    for start, word in words_of(text):
        assert text[start : start + len(word)] == word


@needs_library
def test_words_are_checked_and_suggested(tmp_path: Path) -> None:
    words = dictionary(tmp_path / "Wörter", "en_GB", "harbour/S beginner/S naïve")
    speller = Speller([words])
    assert speller.wrong(["harbours", "harbuor", "naïve", "naive", "東京"]) == [
        "harbuor",
        "naive",
        "東京",
    ]
    assert speller.suggestions("harbuor") == ["harbour"]
    assert speller.wrong(["Harbour", "BEGINNERS"]) == []


@needs_library
def test_two_languages_know_more_than_one(tmp_path: Path) -> None:
    folders = [dictionary(tmp_path, "en_GB", "tide"), dictionary(tmp_path, "pt_PT", "maré")]
    assert Speller(folders).wrong(["tide", "maré", "mare"]) == ["mare"]


@needs_library
def test_letters_that_a_dictionary_cannot_write_are_none_of_its(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "en_GB", "tide")
    words.with_suffix(".aff").write_text("SET ISO8859-1\n")
    assert Speller([words]).wrong(["tide", "tidde", "東京"]) == ["tidde"]


@needs_library
@pytest.mark.skipif(os.name == "nt", reason="a script stands for the program")
def test_a_bundled_program_is_its_own_checker(tmp_path: Path, monkeypatch) -> None:
    program = tmp_path / "kithbook"
    program.write_text(f'#!/bin/sh\ncd "{ROOT}" && exec "{sys.executable}" -m ui "$@"\n')
    program.chmod(0o700)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    speller = Speller([dictionary(tmp_path / "Wörter", "en_GB", "tide")])
    assert speller.wrong(["tide", "tidde"]) == ["tidde"]
    assert speller.suggestions("tidde") == ["tide"]


def test_nothing_is_wrong_without_a_dictionary_that_can_be_read(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "en_GB", "tide")
    words.with_suffix(".dic").unlink()
    for speller in (Speller([words]), Speller([])):
        assert speller.wrong(["tidde"]) == []
        assert speller.suggestions("tidde") == []
        assert speller.wrong(["tidde"]) == []


def test_a_broken_dictionary_harms_nobody(tmp_path: Path) -> None:
    words = dictionary(tmp_path, "en_GB", "tide")
    words.with_suffix(".dic").write_bytes(b"\xff\x00 9999999999\n/\xfe\n" * 50)
    assert isinstance(Speller([words]).wrong(["tidde"]), list)
