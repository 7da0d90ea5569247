"""Tables that a phone shows row by row."""

from __future__ import annotations

from inline_snapshot import snapshot

from planvaerk.blocks.wide_tables import label_cells


def _table(headings: list[str], cells: list[str]) -> str:
    """A table as Markdown makes it."""
    heads = "\n".join(f"<th>{heading}</th>" for heading in headings)
    row = "\n".join(f"<td{cell}</td>" for cell in cells)
    return (
        f"<table>\n<thead>\n<tr>\n{heads}\n</tr>\n</thead>\n"
        f"<tbody>\n<tr>\n{row}\n</tr>\n</tbody>\n</table>"
    )


_WIDE = _table(
    ["Om", "Alt. 1", '<b>Alt.</b> "2"', "Alt. 3"],
    [">job", ">ja", ' style="text-align: center;">nej', ">"],
)


def test_every_cell_of_a_wide_table_tells_its_column() -> None:
    shown = label_cells(_WIDE)

    assert shown.partition("<tbody>")[2] == snapshot("""\

<tr>
<td data-label="Om">job</td>
<td data-label="Alt. 1">ja</td>
<td data-label="Alt. &quot;2&quot;" style="text-align: center;">nej</td>
<td data-label="Alt. 3"></td>
</tr>
</tbody>
</table>\
""")
    assert shown.startswith("<table data-wide>")


def test_a_table_of_three_columns_is_left_alone() -> None:
    narrow = _table(["a", "b", "c"], [">1", ">2", ">3"])

    assert label_cells(narrow) == narrow


def test_one_table_does_not_change_the_next() -> None:
    narrow = _table(["a", "b"], [">1", ">2"])
    shown = label_cells(f"{narrow}\n<p>tekst</p>\n{_WIDE}\n<p>tekst</p>\n{narrow}")

    assert shown.count("data-wide") == 1
    assert shown.count("data-label") == 4


def test_a_table_of_our_own_is_left_alone() -> None:
    own = '<table class="pv-months"><thead><tr><th>a</th></tr></thead></table>'

    assert label_cells(own) == own
