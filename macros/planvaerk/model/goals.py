"""The goals that frame a year: `goals/<year>/ministerial.yml` and `focus_areas.yml`."""

from __future__ import annotations

from pydantic import Field

from planvaerk.model.base import Id, Line, Record, Text
from planvaerk.model.edition import Letter
from planvaerk.model.references import FocusAreaId, MinisterialGoalId


class MinisterialGoal(Record, title="Et ministermål"):
    """One of the minister's goals."""

    id: Id = Field(description="Ministermålets id.", examples=["mm-opkvalificering"])
    title: Line = Field(
        description="Målets officielle titel.", examples=["Flere ledige skal opkvalificeres"]
    )
    annex_title: Line | None = Field(
        default=None,
        description="Titlen i bilaget, når den afviger fra titlen i kapitlet.",
        examples=["Flere ledige skal have ny viden"],
    )
    gist: Text = Field(
        description="Ministerens begrundelse i egne ord.",
        examples=["Ledige skal lære det, virksomhederne efterspørger."],
    )
    continues: MinisterialGoalId | None = Field(
        default=None,
        description="Id på det mål året før, som dette fortsætter.",
        examples=["mm-opkvalificering"],
    )


class MinisterialGoals(Record, title="Ministermålene for et år"):
    """The minister's goals of a year, and the letter that their reasons are taken from."""

    letter: Letter = Field(description="Brevet, som begrundelserne er hentet fra.")
    goals: tuple[MinisterialGoal, ...] = Field(description="Ministermålene.", min_length=1)


class FocusArea(Record, title="Et fokusområde"):
    """A local priority of the year."""

    id: Id = Field(description="Fokusområdets id.", examples=["fo-ungeindsatsen"])
    title: Line = Field(description="Fokusområdets navn.", examples=["Ungeindsatsen"])
    text: Text | None = Field(
        default=None, description="Hvad området dækker.", examples=["Unge skal i uddannelse."]
    )
    continues: FocusAreaId | None = Field(
        default=None,
        description="Id på det fokusområde året før, som dette fortsætter.",
        examples=["fo-ungeindsatsen"],
    )


class FocusAreas(Record, title="Fokusområderne for et år"):
    """The local priorities of a year."""

    focus_areas: tuple[FocusArea, ...] = Field(description="Fokusområderne.", min_length=1)
