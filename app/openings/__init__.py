"""Openings: whom to ask, and the ways in."""
