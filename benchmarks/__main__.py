"""All benchmarks: `make benchmark`, or `python -m benchmarks`."""

from __future__ import annotations

import sys

from benchmarks import build, check, documents, lighthouse, weight
from benchmarks.measure import report

BENCHMARKS = (
    build.measure,
    check.measure,
    documents.measure,
    weight.measure,
    lighthouse.measure,
)

sys.exit(report([result for measure in BENCHMARKS for result in measure()]))
