"""Figures: from the months of a target or a series to plotly figures, drawings and their words."""
