"""The man page tells of every command that the command line has."""

import re

import pytest
from development.places import ROOT

from ui.__main__ import main

COMMAND = re.compile(r"^    (\w+)  ", re.MULTILINE)


def test_it_tells_of_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    commands = COMMAND.findall(capsys.readouterr().out)
    page = (ROOT / "packaging" / "kithbook.1").read_text("utf-8")
    assert len(commands) > 10
    assert [
        one for one in commands if not re.search(rf"^\.(B|BI|BR) {one}\b", page, re.MULTILINE)
    ] == []
