"""`planvaerk build`: check the content tree and build its site."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TextIO

from planvaerk import danish
from planvaerk.site import build_site


def run(root: Path, site_dir: Path | None, out: TextIO) -> int:
    """Build the site of the tree below root; the old site stands when something fails."""
    start = time.perf_counter()
    folder = build_site(root, site_dir)
    pages = sum(1 for _ in folder.rglob("*.html"))
    seconds = danish.decimal(time.perf_counter() - start, 1)
    shown = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
    print(f"Sitet er bygget: {pages} sider i {shown}/ på {seconds} sekunder.", file=out)
    print("Se det med planvaerk serve.", file=out)
    return 0
