"""The commands of dev.py, one function each; each returns an exit code."""

import argparse
import sys
from collections.abc import Callable
from types import MappingProxyType

from development.checks import lint_steps, pytest, take_steps, test_steps
from development.environment import CORE, WHOLE, make_environment
from development.errors import CommandError
from development.lock import write_lock
from development.places import BUILD, remove_made_things
from development.programs import call
from development.system_libraries import need_system_libraries
from development.window import OFFSCREEN, draw_demo, open_window_or_demo


def setup(rest: list[str]) -> int:
    """Make the environment, and bring the system's libraries where we may."""
    need_system_libraries()
    make_environment(WHOLE)
    print(f"Everything is in {WHOLE.folder}.")
    return 0


def run(rest: list[str]) -> int:
    """Open the window; without a display, draw the demo to build/demo."""
    need_system_libraries()
    return open_window_or_demo(make_environment(WHOLE), rest)


def test(rest: list[str]) -> int:
    """Check and test everything; with paths or options, run pytest with these alone."""
    need_system_libraries()
    whole = make_environment(WHOLE)
    if rest:
        return call([*pytest(whole), *rest], OFFSCREEN)
    return take_steps([*lint_steps(whole), *test_steps(whole, make_environment(CORE))])


def lint(rest: list[str]) -> int:
    """Check style, types and imports."""
    return take_steps(lint_steps(make_environment(WHOLE)))


def pictures(rest: list[str]) -> int:
    """Draw every page of the sample book to build/pictures."""
    need_system_libraries()
    return draw_demo(make_environment(WHOLE), BUILD / "pictures", ["--every-page", *rest])


def demo(rest: list[str]) -> int:
    """Draw the views and the sample year's review to build/demo."""
    need_system_libraries()
    return draw_demo(make_environment(WHOLE), BUILD / "demo", rest)


def bench(rest: list[str]) -> int:
    """Measure the speed table on the reference book."""
    need_system_libraries()
    return call([make_environment(WHOLE).python, "-m", "tests.bench", *rest], OFFSCREEN)


def lock(rest: list[str]) -> int:
    """Write the hashed lock anew, from the newest versions that fit."""
    write_lock()
    return 0


def clean(rest: list[str]) -> int:
    """Remove the environments, caches and everything built."""
    remove_made_things()
    return 0


COMMANDS: MappingProxyType[str, Callable[[list[str]], int]] = MappingProxyType(
    {
        command.__name__: command
        for command in (setup, run, test, lint, pictures, demo, bench, lock, clean)
    }
)


def main(arguments: list[str]) -> int:
    """Run one command; return 0 when all went well, 1 when not, 2 for wrong usage."""
    chosen = parser().parse_args(arguments)
    # The programs that we start print to the same place: keep the lines in their order.
    sys.stdout.reconfigure(line_buffering=True)
    try:
        return COMMANDS[chosen.command]([word for word in chosen.rest if word != "--"])
    except CommandError as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    """Return the parser of dev.py's own words; all that follows them is handed on."""
    described = [f"  {name:10}{command.__doc__}" for name, command in COMMANDS.items()]
    made = argparse.ArgumentParser(
        prog="dev.py",
        description="Set up, run and test Kithbook.\n\n" + "\n".join(described),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("command", choices=list(COMMANDS), metavar="COMMAND")
    made.add_argument("rest", nargs=argparse.REMAINDER, metavar="...")
    return made
