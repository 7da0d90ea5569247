"""`planvaerk check`: find every fault in a content tree."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from planvaerk.checking import check_tree
from planvaerk.reporters import REPORTERS


def run(root: Path, report: str, out: TextIO) -> int:
    """Print the findings of the tree below root; 1 when one of them stops the build, else 0."""
    checked = check_tree(root)
    print(REPORTERS[report](checked), file=out)
    return 1 if checked.has_errors else 0
