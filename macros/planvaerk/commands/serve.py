"""`planvaerk serve`: show the site on this machine while it is edited."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

from planvaerk.site import serve_site


def run(root: Path, address: str, out: TextIO) -> int:
    """Show the site at an address until stopped."""
    serve_site(root, address, lambda text: print(text, file=out, flush=True))
    return 0
