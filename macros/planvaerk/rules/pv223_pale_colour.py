"""En af kommunens farver er for lys til, at teksten kan læses.

Hovedfarven bruges til links og overskrifter på lys bund og under hvid tekst, og accentfarven til
fremhævede ord. De skal derfor være mørke. Kontrasten regnes, som WCAG 2.1 siger, mod hvid.

Hvorfor: Loven kræver en kontrast på mindst 4,5:1. Med mindre kan mange ikke læse teksten, heller
ikke på en telefon i solskin. Det mørke udseende blander sitet selv af de samme farver.

Forkert: `accent: "#f2b01e"`

Rigtigt: `accent: "#8a6411"`
"""

from __future__ import annotations

from collections.abc import Iterator

from planvaerk import danish
from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan
from planvaerk.rules.base import Rule

CODE = Code("PV223", "for-lys-farve")
LEAST_CONTRAST = 4.5
_LABELS = {"primary": "Hovedfarven", "accent": "Accentfarven"}
_STEPS = 100
_LINEAR = 0.04045  # sRGB is a straight line up to here


def check(plan: Plan) -> Iterator[Finding]:
    """Every colour that white text cannot be read on."""
    if plan.municipality is None:
        return
    colours = plan.municipality.colours
    for key, label in _LABELS.items():
        colour: str = getattr(colours, key)
        contrast = contrast_to_white(colour)
        if contrast < LEAST_CONTRAST:
            shown = danish.decimal(contrast, 2)
            message = f'{label} "{colour}" er for lys: Kontrasten til hvid er {shown}:1.'
            hint = f'Den skal være mindst 4,5:1. Prøv "{darker(colour)}", som er mørkere.'
            yield Finding(plan.position(colours, key), CODE, message, hint)


def contrast_to_white(colour: str) -> float:
    """The contrast of a colour such as `#1d4a3f` to white, from 1 to 21 (WCAG 2.1)."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= _LINEAR else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    red, green, blue = linear
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def darker(colour: str) -> str:
    """The lightest of the darker shades of a colour that is dark enough."""
    channels = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    shades = (
        "#" + "".join(f"{channel * share // _STEPS:02x}" for channel in channels)
        for share in range(_STEPS, -1, -1)
    )
    return next(shade for shade in shades if contrast_to_white(shade) >= LEAST_CONTRAST)


RULE = Rule(CODE, check, __name__)
