from __future__ import annotations

from planvaerk.figures.svg import tidy

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">'


def body(inner: str) -> str:
    """What is left of the inside of a drawing."""
    tidied = tidy(f"{HEAD}{inner}</svg>", "T")
    return tidied.partition("<title>T</title>")[2].removesuffix("</svg>")


def test_style_becomes_attributes_and_defaults_go() -> None:
    assert (
        body(
            '<path class="x" d="M0,0H1" style="fill: rgb(1, 2, 9); opacity: 1; stroke-width: 2px"/>'
        )
        == '<path d="M0,0H1" fill="#010209" />'
    )


def test_numbers_are_rounded_to_a_hundredth() -> None:
    assert body('<path d="M4.199999999,-0.001L2,3.50"/>') == '<path d="M4.2,0L2,3.5" />'


def test_groups_that_are_empty_or_only_wrap_go() -> None:
    assert body('<g class="a"><g/><g class="b"><text x="1">å</text></g></g>') == (
        '<text x="1">å</text>'
    )


def test_invisible_boxes_and_paths_without_length_go() -> None:
    assert body('<rect style="fill-opacity: 0" width="9"/><path d="M0,0"/><path/>') == ""
    assert body('<rect fill-opacity="0" stroke="#000000" width="9"/>') != ""


def test_random_ids_are_named_by_their_order_and_unused_ones_go() -> None:
    clip = '<clipPath id="clip{0}"><rect width="1"/></clipPath>'
    drawing = (
        f"<defs>{clip.format('a1f3')}{clip.format('zz99')}</defs>"
        "<path id='q' d='M0,0H1' clip-path='url(#clipzz99)'/>"
    )
    assert body(drawing) == (
        '<defs><clipPath id="p0"><rect width="1" /></clipPath></defs>'
        '<path d="M0,0H1" clip-path="url(#p0)" />'
    )
