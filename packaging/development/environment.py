"""Make virtual environments from the hashed lock, once for each state of lock and project."""

import hashlib
import importlib.util
import sys
import sysconfig
import tomllib
from dataclasses import dataclass
from pathlib import Path

from development.apt import bring_packages, is_apt_ours
from development.errors import CommandError
from development.lock import without_packages
from development.places import LOCK, PROJECT, ROOT
from development.programs import must


@dataclass(frozen=True)
class Environment:
    """A virtual environment: its folder, and the packages of the lock that it leaves out."""

    folder: Path
    left_out: frozenset[str] = frozenset()

    @property
    def programs(self) -> Path:
        """Return the folder that holds the environment's programs."""
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin")

    @property
    def python(self) -> Path:
        """Return the environment's own Python."""
        return self.programs / ("python.exe" if sys.platform == "win32" else "python")

    @property
    def stamp(self) -> Path:
        """Return the file that says of which state the environment was made."""
        return self.folder / "made-of.txt"


WHOLE = Environment(ROOT / ".venv")
CORE = Environment(
    ROOT / ".venv-core",
    frozenset({"pyqtgraph", "pyside6-essentials", "pytest-qt", "shiboken6"}),
)


def make_environment(environment: Environment) -> Environment:
    """Return the environment, made anew unless it was made of the present lock and project."""
    state = present_state(environment)
    if environment.stamp.exists() and environment.stamp.read_text("utf-8") == state:
        return environment
    print(f"Making {environment.folder.name} from the lock; the first time takes some minutes.")
    need_venv()
    folder = environment.folder
    must(
        [sys.executable, "-m", "venv", "--clear", folder],
        f"The virtual environment could not be made in {folder}.",
    )
    install(environment)
    environment.stamp.write_text(state, "utf-8")
    return environment


def present_state(environment: Environment) -> str:
    """Return a digest of all that decides what the environment holds."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))
    parts = (
        LOCK.read_text("utf-8"),
        # The settings of linters and tests may change without a new environment.
        repr([project["project"], project["build-system"], project["tool"]["setuptools"]]),
        sys.version,
        sys.base_prefix,
        str(ROOT),
        repr(sorted(environment.left_out)),
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def install(environment: Environment) -> None:
    """Install the locked packages and the project itself, in place, into the environment."""
    locked = environment.folder / "requirements.lock"
    locked.write_text(without_packages(LOCK.read_text("utf-8"), environment.left_out), "utf-8")
    # Twice quiet: errors alone, since a machine's own pip settings often print warnings.
    pip = [environment.python, "-m", "pip", "install", "-qq", "--no-input", "--no-compile"]
    must(
        [*pip, "--require-hashes", "-r", locked],
        "The packages could not be installed; the lines above say why.",
    )
    must(
        [*pip, "--no-deps", "--no-build-isolation", "-e", ROOT],
        "Kithbook itself could not be installed; the lines above say why.",
    )


def need_venv() -> None:
    """Make sure that this Python can make environments, or say what to install."""
    if can_make_environments():
        return
    package = f"python{sysconfig.get_python_version()}-venv"
    if is_apt_ours():
        bring_packages([package])
    if not can_make_environments():
        raise CommandError(
            "This Python comes without venv and pip. On Debian and Ubuntu this brings them:\n"
            f"  sudo apt-get install {package}"
        )


def can_make_environments() -> bool:
    """Tell whether venv and ensurepip are there."""
    importlib.invalidate_caches()
    return all(importlib.util.find_spec(name) for name in ("venv", "ensurepip"))
