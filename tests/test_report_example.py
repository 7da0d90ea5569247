"""The example that authors copy to begin a quarter: put in a plan as it stands, it works."""

from __future__ import annotations

import re
from pathlib import Path

from planvaerk.store import read_plan
from tests.trees import findings, places

_PAGE = "docs/redaktion/skriv-en-kvartalsopfoelgning.md"
_EXAMPLE = re.compile(
    r'^``` (?:yaml|md) title="(?P<file>[^"]+)"\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL
)


def test_the_files_that_authors_copy_make_a_quarter_and_a_year(copy_of_lejre: Path) -> None:
    before = places(findings(copy_of_lejre))
    page = (copy_of_lejre / _PAGE).read_text("utf-8")
    for match in _EXAMPLE.finditer(page):
        # The example is of a plan that is yet to come; here the plan of 2022 stands in for it.
        file, text = (match[name].replace("2024", "2022") for name in ("file", "text"))
        path = copy_of_lejre / file
        path.parent.mkdir(exist_ok=True)
        if path.exists():
            text = path.read_text("utf-8") + text.removeprefix("sources:\n")
        path.write_text(text, "utf-8")

    # All that lacks are the numbers, which Lejre's sources do not give.
    new = set(places(findings(copy_of_lejre))) - set(before)
    assert {place.split(":")[0] for place in new} == {
        "PV422 follow_up/2022-Q1.yml",
        "PV422 follow_up/2022.yml",
    }
    assert [str(period) for period in read_plan(copy_of_lejre).plan.reports] == ["2022-Q1", "2022"]
