"""Open the window, or draw what it would show where there is no display."""

from collections.abc import Sequence
from pathlib import Path

from development.display import display_system
from development.environment import Environment
from development.places import BUILD
from development.programs import call

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def open_window_or_demo(environment: Environment, options: Sequence[str]) -> int:
    """Open the window; without a display, render the demo instead and say where it lies."""
    if display_system() != "none":
        return call([environment.python, "-m", "ui", *options])
    print("There is no display here, so no window can open.")
    print("Instead, every view of the sample book and its yearly review will be drawn to files.")
    return draw_demo(environment, BUILD / "demo", [])


def draw_demo(environment: Environment, folder: Path, options: Sequence[str]) -> int:
    """Draw the views of the sample book into the folder; return 0 when they are there."""
    command = [environment.python, "-m", "ui.demo", "--to", folder, *options]
    code = call(command, OFFSCREEN)
    if code == 0:
        print(f"Drawn to {folder}")
    return code
