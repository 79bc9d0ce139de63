"""The dictionaries of this computer: pairs of .dic and .aff, named by their language."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

AS_SYSTEM, OFF = "system", "off"
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[_-][A-Za-z0-9]+)*")
_SPELT_BY_REGION = ("en", "pt")


def usual_folders(environment: Mapping[str, str], system: str, home: Path) -> list[Path]:
    """Return where dictionaries are kept on `linux`, `darwin` or `win32`, the person's own first.

    `DICPATH` comes before all, as it does for hunspell itself; what the library brings, last.
    """
    return [*_of_system(environment, system, home), *_of_library()]


def _of_system(environment: Mapping[str, str], system: str, home: Path) -> list[Path]:
    asked = [Path(one) for one in environment.get("DICPATH", "").split(os.pathsep) if one]
    if system == "win32":
        programs = [Path(environment[key]) for key in _PROGRAMS if environment.get(key)]
        own = [Path(environment[key]) / "hunspell" for key in _OWN if environment.get(key)]
        return asked + own + _of_office(program / "LibreOffice" for program in programs)
    if system == "darwin":
        shared = (home / "Library/Spelling", Path("/Library/Spelling"))
        brewed = (Path("/opt/homebrew/share/hunspell"), Path("/usr/local/share/hunspell"))
        return [*asked, *shared, *brewed, *_of_office([_OFFICE_OF_MACS])]
    data = environment.get("XDG_DATA_HOME") or home / ".local/share"
    shares = (environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share").split(":")
    roots = [Path(data), *map(Path, shares), Path("/run/host/usr/share")]
    return [
        *asked,
        *(root / name for root in roots for name in ("hunspell", "myspell", "myspell/dicts")),
    ]


_PROGRAMS = ("PROGRAMFILES", "PROGRAMFILES(X86)")
_OWN = ("APPDATA", "LOCALAPPDATA")
_OFFICE_OF_MACS = Path("/Applications/LibreOffice.app/Contents/Resources")


def _of_library() -> list[Path]:
    spec = find_spec("hunspell")
    places = spec.submodule_search_locations if spec else None
    return [Path(place) / "dictionaries" for place in places or ()]


def _of_office(places: Iterable[Path]) -> list[Path]:
    inside = ("share/extensions", "extensions")
    found = chain.from_iterable(
        (place / name).glob("dict-*") for place in places for name in inside
    )
    return sorted(found)


def find_dictionaries(folders: Iterable[Path]) -> dict[str, Path]:
    """Return by language (`en_GB`) where its dictionary stands, without the ending.

    Of two for one language, that of the earlier folder counts. What cannot be read is not there.
    """
    found: dict[str, Path] = {}
    for folder in folders:
        for words in _listed(folder):
            language = words.stem.replace("-", "_")
            if _LANGUAGE.fullmatch(words.stem) and words.with_suffix(".aff").is_file():
                found.setdefault(language, words.with_suffix(""))
    return dict(sorted(found.items()))


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.glob("*.dic"))
    except OSError:
        return []


def dictionaries_for(
    choice: str, available: Mapping[str, Path], languages: Sequence[str]
) -> list[Path]:
    """Return the dictionaries that a choice means: none, one by its language, or the system's.

    `languages` are those of the system, the first the most wanted. One whose region has no
    dictionary takes that of another region, unless the regions spell differently.
    """
    if choice != AS_SYSTEM:
        return [available[choice]] if choice in available else []
    found = (_fitting(one.replace("-", "_"), available) for one in languages)
    return list(dict.fromkeys(available[one] for one in found if one))


def _fitting(language: str, available: Mapping[str, Path]) -> str | None:
    if language in available:
        return language
    root = language.split("_")[0]
    if root in _SPELT_BY_REGION:
        return None
    return next((one for one in available if one.split("_")[0] == root), None)
