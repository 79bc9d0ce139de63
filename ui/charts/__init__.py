"""Charts: the only room that draws with pyqtgraph, and imports it when first needed.

`trend` is the chart of one contact, `spec` those of the insights, `network` who knows whom; `time`
and `parts` are what they are made of.
"""
