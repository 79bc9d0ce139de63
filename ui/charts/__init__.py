"""Charts: the only room that draws with pyqtgraph, and imports it when first needed."""
