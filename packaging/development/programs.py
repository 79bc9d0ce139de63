"""Run other programs from the root of the project."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from development.errors import CommandError
from development.places import ROOT

# Settings of the caller's shell that would lead pip or Python out of our environment.
ASTRAY = (
    "PYTHONHOME",
    "PYTHONPATH",
    "PIP_CONSTRAINT",
    "PIP_PREFIX",
    "PIP_REQUIRE_HASHES",
    "PIP_REQUIRE_VIRTUALENV",
    "PIP_ROOT",
    "PIP_TARGET",
)


def call(
    command: Sequence[str | Path], extra: Mapping[str, str] | None = None, *, quiet: bool = False
) -> int:
    """Run a program to its end, its output on ours (quiet: errors alone); return its exit code."""
    environment = {name: value for name, value in os.environ.items() if name not in ASTRAY}
    environment |= {"PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environment |= extra or {}
    output = subprocess.DEVNULL if quiet else None
    return subprocess.call(command, cwd=ROOT, env=environment, stdout=output)


def must(command: Sequence[str | Path], sentence: str) -> None:
    """Run a program to its end, or raise CommandError with the sentence when it did not succeed."""
    if call(command) != 0:
        raise CommandError(sentence)
