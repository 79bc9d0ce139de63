"""Files that the program carries with it."""

from pathlib import Path

_ROOT = Path(__file__).parent


def resource_path(*parts: str) -> Path:
    """Return where a file of this package lies."""
    return _ROOT.joinpath(*parts)
