"""What a rule is: a code, and a function that yields the findings of a plan."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterator
from typing import NamedTuple

from planvaerk.findings import Code, Finding
from planvaerk.model.plan import Plan


class Rule(NamedTuple):
    """A rule. Faults met while reading have no check of their own: the store finds them.

    A firm rule cannot be switched off: without it the site could not be built.
    """

    code: Code
    check: Callable[[Plan], Iterator[Finding]] | None
    module: str
    firm: bool = False

    @property
    def page(self) -> str:
        """The rule's public page in Danish: what, why, wrong, right."""
        return inspect.cleandoc(sys.modules[self.module].__doc__ or "")
