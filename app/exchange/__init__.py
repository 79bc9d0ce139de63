"""Bringing in and taking out: one file a format, and the plan of what would change."""
