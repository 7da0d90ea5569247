"""How an edition hangs together, in Danish: its links, its gaps, and the words for its figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from planvaerk import danish
from planvaerk.coherence import SUPPORTABLE, SUPPORTERS, Coherence, Kind, Support, Thing

NAMES: Mapping[Kind, str] = {
    "core_task": "Kerneopgave",
    "ministerial_goal": "Ministermål",
    "focus_area": "Fokusområde",
    "target": "Mål",
    "initiative": "Indsats",
}
PLURALS: Mapping[Kind, str] = {
    "core_task": "Kerneopgaver",
    "ministerial_goal": "Ministermål",
    "focus_area": "Fokusområder",
    "target": "Mål",
    "initiative": "Indsatser",
}
_THE: Mapping[Kind, str] = {
    "core_task": "kerneopgaven",
    "ministerial_goal": "ministermålet",
    "focus_area": "fokusområdet",
    "target": "målet",
    "initiative": "indsatsen",
}
_NONE: Mapping[Kind, str] = {"target": "intet mål", "initiative": "ingen indsats"}


def named(thing: Thing) -> str:
    """A thing in a sentence: `fokusområdet "Ungeindsatsen"`."""
    return f'{_THE[thing.kind]} "{thing.title}"'


def support(link: Support) -> str:
    """A link in a sentence without its full stop."""
    return danish.sentence_case(f"{named(link.supporter)} støtter {named(link.supported)}")


def counted(number: int, kind: Kind) -> str:
    """How many of a kind of supporters: `ni mål`, `én indsats`, `intet mål`."""
    if number == 0:
        return _NONE[kind]
    name = NAMES[kind] if number == 1 else PLURALS[kind]
    one = "ét" if kind == "target" else "én"
    return f"{one if number == 1 else danish.counting_word(number)} {name.lower()}"


def unsupported(coherence: Coherence, goal: Thing) -> str:
    """That no target supports a goal; an initiative may."""
    text = f"Planen for {coherence.edition.year} nævner intet mål, der støtter {named(goal)}"
    initiatives = coherence.supporters_of(goal, "initiative")
    if not initiatives:
        return f"{text}."
    others = danish.listing(f'"{initiative.title}"' for initiative in initiatives)
    names = "indsatsen" if len(initiatives) == 1 else "indsatserne"
    return f"{text}, men {names} {others} gør."


def unattached(initiative: Thing) -> str:
    """That the plan does not say what an initiative supports."""
    return f"Planen siger ikke, hvad {named(initiative)} støtter."


def title(coherence: Coherence) -> str:
    """The title of the figure."""
    return f"Det støtter mål og indsatser i {coherence.edition.text.title}"


def alternative_text(coherence: Coherence) -> str:
    """Every link and every gap of the figure, in one paragraph."""
    return " ".join(_sentences(coherence))


def _sentences(coherence: Coherence) -> Iterator[str]:
    yield f"Diagram: {title(coherence)}."
    for kind in SUPPORTABLE:
        for goal in coherence.things(kind):
            found = [thing for name in SUPPORTERS for thing in coherence.supporters_of(goal, name)]
            if found:
                whole = danish.sentence_case(named(goal))
                names = danish.listing(f'{_THE[thing.kind]} "{thing.title}"' for thing in found)
                yield f"{whole} støttes af {names}."
    alone = [goal for kind in SUPPORTABLE[:-1] for goal in coherence.things(kind)]
    alone = [goal for goal in alone if not coherence.is_supported(goal)]
    if alone:
        yield f"Planen nævner intet, der støtter {danish.listing(named(goal) for goal in alone)}."
    yield from (unattached(initiative) for initiative in coherence.unattached)
