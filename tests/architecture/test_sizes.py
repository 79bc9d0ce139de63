"""One idea a file, one thing a function: what makes the code a pleasure to find one's way in."""

import ast
from statistics import median, quantiles

from tests.architecture.sources import python_files

ROOMS = ("app", "ui", "packaging")


def test_files_are_short() -> None:
    sizes = [len(path.read_text("utf-8").splitlines()) for path in python_files(*ROOMS)]
    assert median(sizes) < 150
    assert ninetieth(sizes) < 300


def test_functions_are_short() -> None:
    sizes = [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for path in python_files(*ROOMS)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    ]
    assert median(sizes) < 10
    assert ninetieth(sizes) < 30


def ninetieth(sizes: list[int]) -> float:
    """Return the size under which nine in ten lie."""
    return quantiles(sizes, n=10)[-1]
