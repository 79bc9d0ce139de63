"""Write and read the lock: every package with its hashes, for every system, no addresses."""

import re
import sys
from collections.abc import Collection

from development.errors import CommandError
from development.places import BUILD, LOCK, PROJECT, ROOT
from development.programs import must

PINNED = re.compile(r"^[a-z0-9][a-z0-9._-]*(?===)", re.MULTILINE)
OPTIONS = (
    "--universal",
    "--python-version=3.11",
    "--generate-hashes",
    "--no-annotate",
    "--no-emit-find-links",
    "--no-emit-index-url",
    "--no-header",
    "--quiet",
    "--upgrade",
)


def without_packages(lock: str, names: Collection[str]) -> str:
    """Return the text of a lock without these packages and their hashes."""
    starts = [match.start() for match in PINNED.finditer(lock)]
    stanzas = (lock[a:b] for a, b in zip(starts, [*starts[1:], len(lock)], strict=True))
    return "".join(stanza for stanza in stanzas if stanza.split("==")[0] not in names)


def write_lock() -> None:
    """Resolve the newest versions that the project allows, and write them to the lock."""
    tools = BUILD / "lock-tools"
    python = tools / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    must([sys.executable, "-m", "venv", "--clear", tools], "No environment could be made for uv.")
    must([python, "-m", "pip", "install", "-qq", "uv"], "uv could not be installed.")
    groups = ["--group", "build", "--group", "test"]
    must(
        [
            python,
            "-m",
            "uv",
            "--no-config",
            "pip",
            "compile",
            *OPTIONS,
            *groups,
            "-o",
            LOCK,
            PROJECT,
        ],
        "The versions could not be resolved; the lines above say why.",
    )
    text = LOCK.read_text("utf-8")
    if "://" in text or str(ROOT) in text:
        raise CommandError(f"{LOCK.name} holds an address or a path of this machine.")
    print(f"{LOCK.relative_to(ROOT)}: {len(PINNED.findall(text))} pinned lines.")
