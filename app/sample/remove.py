"""Removing the sample book without a trace."""

from __future__ import annotations

from pathlib import Path


def remove_sample(path: Path, backups: Path) -> None:
    """Delete a closed sample book, what stands beside it, and its backups."""
    for suffix in ("", "-wal", "-shm", ".lock"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    for backup in backups.glob(f"{path.stem}-*{path.suffix}"):
        backup.unlink()
