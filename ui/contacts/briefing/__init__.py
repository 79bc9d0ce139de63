"""Before a meeting: what to have in mind, on one page that can be printed."""
