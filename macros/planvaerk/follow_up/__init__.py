"""How it goes with a target: a published calculation that a reader can do again."""

from planvaerk.follow_up.judging import target_status
from planvaerk.follow_up.status import Comparison, State, Status

__all__ = ["Comparison", "State", "Status", "target_status"]
