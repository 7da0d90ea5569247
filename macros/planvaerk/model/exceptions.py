"""Where a rule does not hold, and why: `plan/exceptions.yml`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from planvaerk.model.base import Line, Record
from planvaerk.model.references import Ref


class RuleException(Record, title="En undtagelse"):
    """A rule switched off, or lowered to a warning, at one place and for a reason."""

    rule: Annotated[str, StringConstraints(pattern=r"^PV\d{3}$"), Ref(("rule",))] = Field(
        description="Reglens kode.", examples=["PV412"]
    )
    file: Line = Field(description="Filen, fundet står i.", examples=["goals/2022/targets.yml"])
    text: Line | None = Field(
        default=None,
        description="Et stykke af fundets besked eller af linjen, fundet står på. "
        "Udelades det, gælder undtagelsen hele filen.",
        examples=["sygedagpenge"],
    )
    action: Literal["ignore", "warning"] = Field(
        description="ignore slår reglen fra her; warning gør fundet til en advarsel.",
        examples=["ignore"],
    )
    reason: Line = Field(
        description="Hvorfor reglen ikke gælder her. Grunden vises i kontrollens resultat.",
        examples=["Planen arbejder med målet i sin strategi."],
    )


class RuleExceptions(Record, title="Undtagelserne fra reglerne"):
    """All exceptions from the rules."""

    exceptions: tuple[RuleException, ...] = Field(description="Undtagelserne.", min_length=1)
