"""Today: what to write down, promises, whom to write to, this day in other years."""
