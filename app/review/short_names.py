"""Names made shorter: first names, initials, and what a handle leaves of itself."""

from __future__ import annotations

import re

_TITLES = frozenset(
    ("dr", "prof", "professor", "mr", "mrs", "ms", "mx", "miss", "sir", "dame", "frau", "herr")
)
_PART = re.compile(r"[^\s\-‐‑–·.,;/()]+")
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)


def is_unspaced(text: str) -> bool:
    """Tell whether a text is in a script that does not part its words by spaces."""
    return _UNSPACED.search(text) is not None


def first_name(name: str, *, is_handle: bool = False) -> str:
    """Return the given name alone; of a handle, which has none, its first letter."""
    if is_handle:
        return initials(name, is_handle=True)
    parts = _parts(name)
    if len(parts) == 1 and is_unspaced(parts[0]):
        return parts[0][-2:] if len(parts[0]) > 2 else parts[0][-1:]
    if "," in name:
        given = _parts(name.split(",", 1)[1])
        return given[0] if given else initials(name)
    return parts[0] if parts else initials(name)


def initials(name: str, *, is_handle: bool = False) -> str:
    """Return the first letter of each part of a name, as A. K.; of a handle, as @q."""
    letters = [part[0] for part in _parts(name) if part[0].isalnum()]
    if not letters:
        return ""
    if is_handle:
        return f"@{letters[0]}."
    return " ".join(f"{letter.upper()}." for letter in letters)


def family_initial(name: str) -> str:
    """Return the first letter of the last part of a name, as K.; nothing where it has one part."""
    if "," in name:
        return initials(name.split(",", 1)[0])[:2]
    parts = _parts(name)
    return initials(parts[-1])[:2] if len(parts) > 1 else ""


def _parts(name: str) -> list[str]:
    parts = [part.lstrip("@#\"'“”‘’(") for part in _PART.findall(name)]
    named = [part for part in parts if part]
    bare = [part for part in named if part.casefold() not in _TITLES]
    return bare or named
