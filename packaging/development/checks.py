"""The steps that check and test the project, and how they are run one after the other."""

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from development.environment import Environment
from development.programs import call
from development.window import OFFSCREEN

WITHOUT_QT = ("tests/app", "tests/ui/command_line")


@dataclass(frozen=True)
class Step:
    """One thing to check: its name, and the program that does it."""

    name: str
    command: Sequence[str | Path]


def lint_steps(whole: Environment) -> list[Step]:
    """Return the steps that read the code without running it."""
    programs = whole.programs
    return [
        Step("ruff check", [programs / "ruff", "check", "."]),
        Step("ruff format", [programs / "ruff", "format", "--check", "."]),
        Step("mypy", [programs / "mypy"]),
        Step("imports", [programs / "lint-imports"]),
    ]


def test_steps(whole: Environment, core: Environment) -> list[Step]:
    """Return the steps that run the tests, each once: what needs no Qt is tested without it."""
    rest = [f"--ignore={path}" for path in WITHOUT_QT]
    return [
        Step("tests with Qt", [*pytest(whole), *side_by_side(), *rest]),
        Step("tests without Qt", [*pytest(core), *side_by_side(), *WITHOUT_QT]),
    ]


def pytest(environment: Environment) -> list[str | Path]:
    """Return the start of a command that runs pytest in the environment."""
    return [environment.python, "-m", "pytest", "-q"]


def side_by_side() -> list[str]:
    """Return the options that spread the tests over the processors, two at most."""
    return ["-n", "2"] if (os.cpu_count() or 1) > 1 else []


def take_steps(steps: Sequence[Step]) -> int:
    """Run every step even when one fails, print their times; return 0 when all succeeded."""
    results = [(step.name, *timed(step)) for step in steps]
    print("\n--- in short")
    for name, code, seconds in results:
        print(f"{'ok' if code == 0 else 'failed':8}{seconds:7.1f} s  {name}")
    return int(any(code for _, code, _ in results))


def timed(step: Step) -> tuple[int, float]:
    """Run one step; return its exit code and the seconds it took."""
    print(f"\n--- {step.name}")
    start = time.perf_counter()
    code = call(step.command, OFFSCREEN)
    return code, time.perf_counter() - start
