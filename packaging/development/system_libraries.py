"""Look for the system's libraries that Qt needs, and bring them where we may."""

import ctypes
import os
import sys

from development.apt import bring_packages, is_apt_ours
from development.display import display_system
from development.errors import CommandError
from development.places import SYSTEM_LIBRARIES


def need_system_libraries() -> None:
    """Make sure that Qt finds its libraries here, or say which command brings them."""
    if sys.platform != "linux":
        return
    missing = missing_libraries()
    if missing and is_apt_ours():
        bring_packages(sorted(set(missing.values())))
        missing = missing_libraries()
    if missing:
        raise CommandError(sentence(missing))


def missing_libraries() -> dict[str, str]:
    """Return the libraries that cannot be loaded, each with its Debian package."""
    needs = {"always", display_system()}
    return {
        library: package
        for need, library, package in listed_libraries()
        if need in needs and not loads(library)
    }


def listed_libraries() -> list[tuple[str, str, str]]:
    """Return (need, library, Debian package) of every line of the list."""
    lines = SYSTEM_LIBRARIES.read_text("utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return [(need, library, package) for need, library, package in rows]


def loads(library: str) -> bool:
    """Tell whether the system's loader finds the library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def sentence(missing: dict[str, str]) -> str:
    """Return what is missing, and the command that brings it on Debian and its kin."""
    sudo = "" if os.geteuid() == 0 else "sudo "
    packages = " ".join(sorted(set(missing.values())))
    return (
        f"Qt needs libraries that this system does not have: {', '.join(missing)}.\n"
        "On Debian and Ubuntu this brings them:\n"
        f"  {sudo}apt-get update && {sudo}apt-get install {packages}\n"
        "Elsewhere, install the packages that hold these files."
    )
