"""What was read into a walking network, what was mended, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final, Literal

Action = Literal["mended", "left out", "noted"]

SCHEMA: Final = "plateau_sc/audit/1"
"""Name and version of the form of the account."""

_FIRST: Final = 5


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was noticed in a source, however often.

    Attributes
    ----------
    reason : str
        What it is.
    action : {"mended", "left out", "noted"}
        What was done: changed into something usable, not taken over, or kept as it is.
    count : int
        How often.
    first : tuple of str
        Ids of the first ones, five at most.
    """

    reason: str
    action: Action
    count: int
    first: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Return one line."""
        named = f" ({', '.join(self.first)}{', …' if self.count > len(self.first) else ''})" if self.first else ""
        return f"{self.action}: {self.count} {self.reason}{named}"


@dataclass(slots=True)
class NetworkAudit:
    """Account of how a walking network was made.

    Attributes
    ----------
    nodes_in, edges_in : int
        Nodes and edges that the source has.
    islands : int
        Parts of the network between which there is no way.
    findings : list of Finding
        What was noticed, in the order in which it was.
    """

    nodes_in: int = 0
    edges_in: int = 0
    islands: int = 0
    findings: list[Finding] = field(default_factory=list)

    def add(self, reason: str, action: Action, ids: Iterable[object]) -> None:
        """Take down what was noticed; nothing where there is none.

        Parameters
        ----------
        reason : str
            What it is.
        action : {"mended", "left out", "noted"}
            What was done.
        ids : iterable of object
            Ids of all that it is true of.

        Examples
        --------
        >>> audit = NetworkAudit()
        >>> audit.add("links without a length", "mended", ["a", "b"])
        >>> str(audit.findings[0])
        'mended: 2 links without a length (a, b)'
        """
        names = [str(one) for one in ids]
        if names:
            self.findings.append(Finding(reason, action, len(names), tuple(names[:_FIRST])))

    def count(self, reason: str) -> int:
        """Return how often something was noticed.

        Parameters
        ----------
        reason : str
            What, or how it begins.

        Returns
        -------
        int
        """
        return sum(finding.count for finding in self.findings if finding.reason.startswith(reason))

    def to_dict(self) -> dict[str, Any]:
        """Return the account as plain values that ``json`` can write.

        Returns
        -------
        dict
            Under `plateau_sc.cooling.audit_schema`: ``nodes_in``, ``edges_in``, ``islands``, and ``findings`` with
            ``reason``, ``action``, ``count``, ``first``.
        """
        findings = [
            {"reason": one.reason, "action": one.action, "count": one.count, "first": list(one.first)}
            for one in self.findings
        ]
        return {
            "schema": SCHEMA,
            "nodes_in": self.nodes_in,
            "edges_in": self.edges_in,
            "islands": self.islands,
            "findings": findings,
        }
