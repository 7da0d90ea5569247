"""Statements (a vision, a mission) and the short titled texts that plans are built of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from planvaerk.model.base import Id, Line, Record, Text, by_id

_NUMBERED = re.compile(r"alternativ-([1-9][0-9]?)")


class Alternative(Record, title="Et alternativ"):
    """One of several wordings that a committee is to choose between."""

    id: Id = Field(
        description=(
            "Alternativets id. Det hører til ordlyden, så længe den findes, og er en del af linket "
            "til den. Med alternativ-1, alternativ-2 og så videre får alternativet også sit nummer."
        ),
        examples=["alternativ-1"],
    )
    text: Text = Field(description="Alternativets ordlyd.", examples=["Alle, der kan, er i job."])


class Statement(Record, title="En formulering"):
    """A formulation that the municipality stands by, or the alternatives until one is chosen."""

    id: Id = Field(description="Formuleringens id.", examples=["vision"])
    title: Line = Field(description="Overskrift.", examples=["Vores vision"])
    motto: Line | None = Field(
        default=None, description="Kort motto over teksten.", examples=["Job til alle"]
    )
    text: Text | None = Field(
        default=None,
        description="Den vedtagne ordlyd. Udelades, så længe der er alternativer.",
        examples=["Alle, der kan, er i arbejde eller uddannelse."],
    )
    alternatives: tuple[Alternative, ...] = Field(
        default=(), description="Mindst to ordlyde at vælge imellem, vist side om side."
    )
    chosen: Id | None = Field(
        default=None,
        description=(
            "Id på det valgte alternativ, når der er valgt. De andre bliver stående og vises "
            "foldet sammen."
        ),
        examples=["alternativ-1"],
    )

    @model_validator(mode="after")
    def _has_a_wording(self) -> Self:
        if self.text is None and not self.alternatives:
            raise PydanticCustomError(
                "statement_empty", "Skriv enten text: eller mindst to alternatives:."
            )
        if len(self.alternatives) == 1:
            raise PydanticCustomError(
                "statement_single",
                "Her er kun ét alternativ, og så er der intet at vælge. "
                "Skriv ordlyden som text:, eller tilføj et alternativ.",
            )
        if self.text is not None and self.alternatives:
            raise PydanticCustomError(
                "statement_both",
                "Skriv enten text: eller alternatives:, ikke begge. Vælg med chosen:.",
            )
        if self.chosen is not None and by_id(self.alternatives, self.chosen) is None:
            raise PydanticCustomError(
                "statement_chosen",
                'chosen: peger på "{chosen}", som ikke er et af alternativerne.',
                {"chosen": self.chosen, "known": [a.id for a in self.alternatives]},
            )
        return self

    @property
    def decided(self) -> str | None:
        """The wording in force, or None while alternatives are open."""
        chosen = by_id(self.alternatives, self.chosen) if self.chosen else None
        return chosen.text if chosen else self.text

    @property
    def is_open(self) -> bool:
        """True while there are alternatives and none is chosen."""
        return self.decided is None

    @property
    def names(self) -> Mapping[str, str]:
        """What every alternative is called, by its id: `alternativ 2`.

        The number is that of the ids when all have one, so that it lasts when a wording goes.
        """
        numbers = [_NUMBERED.fullmatch(alternative.id) for alternative in self.alternatives]
        found = [match[1] if match else "" for match in numbers]
        shown = found if all(found) else map(str, range(1, len(found) + 1))
        return {
            alternative.id: f"alternativ {number}"
            for alternative, number in zip(self.alternatives, shown, strict=True)
        }


class Section(Record, title="Et afsnit"):
    """A titled text with an optional list of points."""

    id: Id = Field(description="Afsnittets id.", examples=["indsatsstrategi"])
    title: Line = Field(description="Overskrift.", examples=["Indsatsstrategi"])
    text: Text | None = Field(
        default=None,
        description="Tekst. En tom linje begynder et nyt afsnit.",
        examples=["Strategien giver hele jobcentret en fælles retning."],
    )
    points: tuple[Text, ...] = Field(
        default=(), description="Punkter i en liste.", examples=[["Nem adgang til kommunen"]]
    )
