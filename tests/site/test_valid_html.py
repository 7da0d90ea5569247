from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

_VNU = Path("node_modules/vnu-jar/build/dist/vnu.jar")
# The page's title is the heading of its article.
_NO_FAULT = "Article lacks heading."


def vnu(root: Path) -> list[str]:
    """The command that checks HTML; its absence fails the test."""
    java = shutil.which("java")
    if java is None or not (root / _VNU).is_file():
        pytest.fail("Testen mangler Java eller vnu. Kør `make test`.")
    return [java, "-Xss1m", "-jar", str(root / _VNU), "--skip-non-html", "--format", "json"]


def test_every_page_is_valid_html(lejre: Path, lejre_site: Path) -> None:
    done = subprocess.run(
        [*vnu(lejre), str(lejre_site)], capture_output=True, text=True, check=False
    )
    faults = [
        f"{message['url'].rpartition('/site')[2]}:{message['lastLine']}: {message['message']}"
        for message in json.loads(done.stderr)["messages"]
        if message["type"] == "error" or message.get("subType") == "warning"
        if not message["message"].startswith(_NO_FAULT)
    ]
    assert faults == []
