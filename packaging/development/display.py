"""Know where a window could open."""

import os
import sys


def display_system() -> str:
    """Return "wayland", "x11", "native" (Windows, macOS) or "none"."""
    if sys.platform in ("win32", "darwin"):
        return "native"
    if os.environ.get("WAYLAND_DISPLAY"):
        return "wayland"
    return "x11" if os.environ.get("DISPLAY") else "none"
