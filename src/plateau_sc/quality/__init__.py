"""The quality rules of the PLATEAU standard that a program can check alone."""

from plateau_sc.quality.checker import check
from plateau_sc.quality.report import Report
from plateau_sc.quality.rules import RULES, Outcome, Rule

__all__ = ["RULES", "Outcome", "Report", "Rule", "check"]
