"""A plot over time: the stretch in sight, its axis, and what stands at its marks."""
