"""How deep the keys of a YAML file stand, read from its lines when libyaml cannot read it."""

from __future__ import annotations

import re
from collections.abc import Sequence

KEY = re.compile(r"(?P<indent> *)(?P<dash>- +)?(?P<key>[a-z_]+):(?P<value> .*)?$")
_FOLDED = re.compile(r"[>|][-+0-9]*$")


def begin(key: re.Match[str]) -> int:
    """How many characters stand before a key."""
    return len(key["indent"]) + len(key["dash"] or "")


def is_folded(key: re.Match[str]) -> bool:
    """True when the key's text stands on the lines below it, after `>-` or `|`."""
    value = (key["value"] or "").split(" #")[0].strip()
    return _FOLDED.fullmatch(value) is not None


def open_keys(lines: Sequence[str]) -> list[re.Match[str]]:
    """The last key of every level that goes on after the lines, the shallowest first."""
    levels: list[re.Match[str]] = []
    for line in lines:
        depth = len(line) - len(line.lstrip(" "))
        if not line.strip() or (levels and is_folded(levels[-1]) and depth > begin(levels[-1])):
            continue
        key = KEY.match(line)
        if key is None:
            continue
        levels = [
            level
            for level in levels
            if begin(level) < depth or (key["dash"] and begin(level) == depth)
        ]
        levels.append(key)
    return levels
