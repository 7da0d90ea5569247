"""Changes to pandoc's syntax tree: JSON with nodes `{"t": its kind, "c": what it holds}`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

type Node = dict[str, Any]
type Change = Callable[[Node], list[Node] | None]


def changed(nodes: list[Any], change: Change) -> list[Any]:
    """The nodes after a change, from the inside out: None keeps a node, a list stands for it."""
    result: list[Any] = []
    for node in nodes:
        if isinstance(node, list):
            result.append(changed(node, change))
        elif isinstance(node, dict) and "t" in node:
            if isinstance(node.get("c"), list):
                node["c"] = changed(node["c"], change)
            instead = change(node)
            result += [node] if instead is None else instead
        else:
            result.append(node)
    return result


def without_dead_links(nodes: list[Any]) -> list[Any]:
    """The nodes with links to no anchor in them as plain text: pandoc keeps not every anchor."""
    known = {node["c"][0][0] for node in _all(nodes) if node["t"] in {"Span", "Div"}}
    known |= {node["c"][1][0] for node in _all(nodes) if node["t"] == "Header"}

    def unlinked(node: Node) -> list[Node] | None:
        if node["t"] != "Link" or not node["c"][2][0].startswith("#"):
            return None
        inner: list[Node] = node["c"][1]
        return None if node["c"][2][0][1:] in known else inner

    return changed(nodes, unlinked)


def _all(nodes: object) -> Iterator[Node]:
    if isinstance(nodes, dict):
        if "t" in nodes:
            yield nodes
        yield from _all(nodes.get("c"))
    elif isinstance(nodes, list):
        for node in nodes:
            yield from _all(node)


def style_of(node: Node) -> str | None:
    """The style of a box, or None."""
    if node["t"] != "Div":
        return None
    return dict(node["c"][0][2]).get("custom-style")


def text(nodes: list[Any]) -> str:
    """The text of inline nodes."""
    return "".join(_texts(nodes))


def _texts(nodes: list[Any]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, list):
            yield from _texts(node)
        elif isinstance(node, dict):
            if node["t"] in {"Space", "SoftBreak", "LineBreak"}:
                yield " "
            elif node["t"] == "Str":
                yield node["c"]
            elif node["t"] == "Code":
                yield node["c"][1]
            elif node["t"] == "Quoted":
                yield f"“{text(node['c'][1])}”"
            elif isinstance(node.get("c"), list):
                yield from _texts(node["c"])


def raw(form: str, markup: str) -> Node:
    """A block that is already in the target's own markup."""
    return {"t": "RawBlock", "c": [form, markup]}


def raw_inline(form: str, markup: str) -> Node:
    """Inline markup of the target's own."""
    return {"t": "RawInline", "c": [form, markup]}
