"""Running commands on a data folder of their own."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from ui.__main__ import main


@dataclass(frozen=True)
class Answer:
    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


@dataclass(frozen=True)
class Prompt:
    """Says commands in one data folder."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str) -> Answer:
        self.capsys.readouterr()
        code = main(["--data", str(self.folder), *words])
        return Answer(code, *self.capsys.readouterr())

    def data(self, *words: str) -> Any:
        """Return the JSON answer of a command that can be done."""
        answer = self(*words, "--json")
        assert answer.code == 0, answer.err
        return answer.data


@pytest.fixture
def kithbook(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    return Prompt(tmp_path / "data", capsys)
