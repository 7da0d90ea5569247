"""All benchmarks: `make benchmark`, or `python -m benchmarks`; or those named: `… scale check`."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence

from benchmarks import build, check, documents, lighthouse, scale, weight
from benchmarks.measure import Result, report

BENCHMARKS: Mapping[str, Callable[[], Sequence[Result]]] = {
    "build": build.measure,
    "check": check.measure,
    "documents": documents.measure,
    "weight": weight.measure,
    "lighthouse": lighthouse.measure,
    "scale": scale.measure,
}

names = sys.argv[1:] or list(BENCHMARKS)
unknown = [name for name in names if name not in BENCHMARKS]
if unknown:
    sys.exit(f"No such benchmark: {', '.join(unknown)}. There are {', '.join(BENCHMARKS)}.")
sys.exit(report([result for name in names for result in BENCHMARKS[name]()]))
