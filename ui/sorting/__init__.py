"""Sorting many contacts fast: one question at a time, by keys or by dragging."""
