"""How fast Kithbook is, as ratios against the same done by hand, in one run."""
