"""The lines of a figure: solid where realised, dashed where projected, broken where unknown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from planvaerk.figures.figure import Spec, json_number, literal
from planvaerk.figures.style import BACKGROUND, LineStyle
from planvaerk.model.data import Observation

_DASH = "6px,5px"
# A diamond looks smaller than a circle of the same width, a square larger.
_OPTICAL = {"diamond": 1.3, "square": 0.9, "triangle-up": 1.15}


@dataclass(frozen=True)
class Line:
    """A line: one observation for each place on the axis, so that a gap is an observation too."""

    label: str
    style: LineStyle
    observations: tuple[Observation, ...]

    @property
    def points(self) -> tuple[tuple[int, Decimal], ...]:
        """The places with a value, from the left."""
        return tuple(
            (place, row.value)
            for place, row in enumerate(self.observations)
            if row.value is not None
        )

    @property
    def pieces(self) -> tuple[tuple[tuple[int, Decimal], ...], ...]:
        """The points in unbroken runs."""
        runs: list[list[tuple[int, Decimal]]] = []
        for place, value in self.points:
            if runs and runs[-1][-1][0] == place - 1:
                runs[-1].append((place, value))
            else:
                runs.append([(place, value)])
        return tuple(tuple(run) for run in runs)


@dataclass(frozen=True)
class Hover:
    """What hovering says: the unit after the number, and its decimals."""

    unit: str
    decimals: int

    def template(self, label: str, ending: str = "") -> str:
        """Plotly's template for a point of a line, such as `sep 2021: 55 borgere`."""
        name = f" {literal(label)}" if label else ""
        return (
            f"%{{x}}{name}: %{{y:,.{self.decimals}f}} {literal(self.unit)}{ending}<extra></extra>"
        )


def traces(line: Line, categories: Sequence[str], hover: Hover, point: float) -> list[Spec]:
    """The plotly traces of a line; a projected part is its own two traces."""
    projected = [row.status == "projected" for row in line.observations]
    realised = [
        None if is_projected else row.value
        for row, is_projected in zip(line.observations, projected, strict=True)
    ]
    specs = [
        _trace(line, categories, realised)
        | {
            "name": literal(line.label),
            "mode": "lines+markers",
            "line": _stroke(line),
            "marker": _marker(line, point, is_open=False),
            "hovertemplate": hover.template(line.label),
        }
    ]
    return specs + (_projected(line, categories, hover, point) if any(projected) else [])


def _projected(line: Line, categories: Sequence[str], hover: Hover, point: float) -> list[Spec]:
    # The dashes start at the realised neighbour, whose own solid marker must stay on its own.
    name = f"{literal(line.label)}, fremskrevet"
    dashes = _trace(line, categories, _joined(line.observations)) | {
        "name": name,
        "mode": "lines",
        "line": _stroke(line) | {"dash": _DASH},
        "hoverinfo": "skip",
    }
    values = [row.value if row.status == "projected" else None for row in line.observations]
    points = _trace(line, categories, values) | {
        "name": name,
        "mode": "markers",
        "marker": _marker(line, point, is_open=True),
        "hovertemplate": hover.template(line.label, " (fremskrevet)"),
    }
    return [dashes, points]


def _joined(observations: Sequence[Observation]) -> list[Decimal | None]:
    """The projected values, and the value on either side that they are joined to."""
    statuses = [None, *(row.status for row in observations), None]
    return [
        row.value if "projected" in statuses[place : place + 3] else None
        for place, row in enumerate(observations)
    ]


def _trace(line: Line, categories: Sequence[str], values: Sequence[Decimal | None]) -> Spec:
    return {
        "type": "scatter",
        "x": list(categories[: len(line.observations)]),
        "y": [None if value is None else json_number(value) for value in values],
        "connectgaps": False,
        "cliponaxis": False,
    }


def _stroke(line: Line) -> Spec:
    return {"color": line.style.colour.light, "width": line.style.weight}


def _marker(line: Line, point: float, *, is_open: bool) -> Spec:
    colour = line.style.colour.light
    return {
        "symbol": line.style.symbol,
        "size": point * _OPTICAL.get(line.style.symbol, 1),
        "color": BACKGROUND.light if is_open else colour,
        "line": {"color": colour, "width": 2 if is_open else 0},
    }
