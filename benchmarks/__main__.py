"""All benchmarks: `make benchmark`, or `python -m benchmarks`."""

from __future__ import annotations

import sys

from benchmarks import build, check
from benchmarks.measure import report

BENCHMARKS = (build.measure, check.measure)

sys.exit(report([ratio for measure in BENCHMARKS for ratio in measure()]))
