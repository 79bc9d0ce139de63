"""Openings: what I might go for, and who could help."""
