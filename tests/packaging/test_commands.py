"""The commands of dev.py: the Makefile offers them all, and it says what each does."""

import subprocess
import sys

from development.commands import COMMANDS
from development.places import ROOT
from development.system_libraries import listed_libraries


def test_the_makefile_offers_every_command_and_no_other() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    phony = next(line for line in makefile.splitlines() if line.startswith(".PHONY:"))
    assert set(phony.split()[1:]) == set(COMMANDS)


def test_help_tells_what_each_command_does() -> None:
    told = dev("--help").stdout
    assert [
        name for name, command in COMMANDS.items() if f"{name:10}{command.__doc__}" not in told
    ] == []


def test_an_unknown_command_is_wrong_usage() -> None:
    assert dev("fly").returncode == 2


def test_every_library_has_a_need_that_we_know() -> None:
    assert {need for need, _, _ in listed_libraries()} == {"always", "wayland", "x11"}


def dev(*words: str) -> "subprocess.CompletedProcess[str]":
    """Return what dev.py printed and how it ended."""
    command = [sys.executable, "packaging/dev.py", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
