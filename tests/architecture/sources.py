"""Read the project's own Python files for tests that judge them."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def python_files(*rooms: str) -> list[Path]:
    """Return the Python files of these rooms, in order."""
    return sorted(path for room in rooms for path in (ROOT / room).rglob("*.py"))


def calls(path: Path) -> Iterator[ast.Call]:
    """Yield every call in the file."""
    tree = ast.parse(path.read_text("utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called_name(call: ast.Call) -> str:
    """Return the last word of what is called: "connect" for button.clicked.connect(…)."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def place(path: Path, node: ast.expr) -> str:
    """Return where the node stands, as file:line."""
    return f"{path.relative_to(ROOT)}:{node.lineno}"
