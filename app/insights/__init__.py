"""What the record says: how each relationship moves, and seven questions to ask of a network."""
