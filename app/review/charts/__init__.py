"""Charts of a review as SVG of our own, the same in every format."""
