"""Runs a command and notes the memory of its largest process: `python peak_memory.py NOTE COMMAND`.

The system counts what a process had before it became the command, too. This one is small, so the
memory of whoever measures does not count.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

_KILOBYTE = 1024

note, *command = sys.argv[1:]
code = subprocess.call(command)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * _KILOBYTE
Path(note).write_text(str(peak), "utf-8")
sys.exit(code)
