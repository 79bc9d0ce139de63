"""Several contacts at once: what can be done with all that are chosen in the list."""
