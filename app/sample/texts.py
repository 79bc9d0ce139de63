"""The texts from which the sample book is made."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any


def read(name: str) -> dict[str, Any]:
    """Return a table of the sample's texts by its file name."""
    return tomllib.loads((files("resources.sample") / name).read_text(encoding="utf-8"))


def circles() -> dict[str, list[dict[str, Any]]]:
    """Return the people of each circle of the cast, by the circle's name."""
    folder = files("resources.sample") / "cast"
    found = sorted(item.name for item in folder.iterdir() if item.name.endswith(".toml"))
    return {name.removesuffix(".toml"): read(f"cast/{name}")["person"] for name in found}
