"""Planværk: an employment plan kept as YAML, Markdown and CSV, published as a checked site."""

__version__ = "0.1.0"
