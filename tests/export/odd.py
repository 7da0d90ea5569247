"""A plan that is hard to publish: no numbers, hidden numbers, tags, much text, two areas."""

from __future__ import annotations

from pathlib import Path

from planvaerk.model.plan import Plan
from tests.trees import base, lay_out, plan_of

TITLE = 'Æbler & "pærer" </script><script>alert(1)</script> <!-- 🍏'
LONG = "Meget lang tekst om tallene. " * 300

_SERIES = f"""
  - id: tom
    title: '{TITLE}'
    unit: ‰
    better: lower
    source: uden-adresse
    area: "000"
  - id: skjult
    title: Skjulte tal
    unit: personer
    better: higher
    source: egen
    area: "101"
    note: {LONG}
  - id: blandet
    title: Tal for måneder, kvartaler og år
    unit: personer
    better: neutral
    source: med-licens
    area: "085"
"""
_SOURCES = """
  - id: uden-adresse
    title: En kilde uden adresse
    publisher: Ingen
  - id: egen
    title: Egne tal
    publisher: Prøve Kommune
    retrieved: 2022-11-01
    frequency: half_yearly
  - id: med-licens
    title: Tal med en licens, som ingen kender
    publisher: Nogen
    licence: Egen licens
    url: https://www.eksempelkommune.example/tal?a=1&b=<"æ">
"""
_ROWS = """series,period,value,status
skjult,2022-01,,suppressed
skjult,2022-02,,missing
skjult,2022-03,0,realised
blandet,2021-12,123456789012345.0123456789,realised
blandet,2022-Q2,-0.5,projected
blandet,2022,7,target
"""


def odd_plan(folder: Path, licence: str = "cc by 4.0") -> Plan:
    """The plan, in which the municipality has chosen a licence."""
    municipality = base("plan/municipality.yml")
    name = next(line for line in municipality.splitlines() if line.startswith("name:"))
    return plan_of(
        lay_out(
            folder,
            {
                "plan/municipality.yml": municipality.replace(name, "name: Prøve Kommune")
                + f"licence: {licence}\n",
                "data/series.yml": base("data/series.yml") + _SERIES,
                "data/sources.yml": base("data/sources.yml") + _SOURCES,
                "data/odd.csv": _ROWS,
            },
        )
    )
