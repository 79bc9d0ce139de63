"""The trend chart of one contact: its ratings, its legend and key, and what it says."""
