"""Frozen schema steps, one SQL file each; `PRAGMA user_version` says how many were taken."""
