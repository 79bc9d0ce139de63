"""A group of contacts marked in a chart, and what can be done with it."""
