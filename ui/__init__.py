"""The faces of the journal: the window and the command line."""
