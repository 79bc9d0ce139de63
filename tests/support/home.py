"""A home of its own for every test: no test finds, or leaves, anything in the real one."""

from pathlib import Path

import pytest

HOMES = ("HOME", "USERPROFILE")
FOLDERS = (
    "APPDATA",
    "KITHBOOK_DATA",
    "LOCALAPPDATA",
    "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME",
    "XDG_DATA_HOME",
    "XDG_RUNTIME_DIR",
    "XDG_STATE_HOME",
)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty home folder, which the environment names for the time of the test."""
    folder = tmp_path_factory.mktemp("home")
    for name in HOMES:
        monkeypatch.setenv(name, str(folder))
    for name in FOLDERS:
        monkeypatch.setenv(name, str(folder / name.lower()))
    # Qt warns about a folder for sockets that others can enter, or that is not there.
    (folder / "xdg_runtime_dir").mkdir(mode=0o700)
    return folder
