"""The folders and files that the development commands read and write."""

import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROJECT = ROOT / "pyproject.toml"
LOCK = ROOT / "packaging" / "requirements.lock"
SYSTEM_LIBRARIES = ROOT / "packaging" / "system_libraries.txt"
BUILD = ROOT / "build"

CACHES = (
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    ".import_linter_cache",
    ".hypothesis",
    ".benchmarks",
)


def remove_made_things() -> None:
    """Remove everything that the commands have made: environments, caches and build."""
    made = [
        BUILD,
        *ROOT.glob(".venv*"),
        *ROOT.glob("*.egg-info"),
        *(ROOT / name for name in CACHES),
    ]
    for folder in made:
        shutil.rmtree(folder, ignore_errors=True)
    for room in ("app", "ui", "resources", "tests", "packaging"):
        for cache in list((ROOT / room).rglob("__pycache__")):
            shutil.rmtree(cache, ignore_errors=True)
