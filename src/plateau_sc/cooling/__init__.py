"""Routes in the shade, cool spots, and what they do: services on top of the layers."""

from plateau_sc.cooling.network import WalkingNetwork
from plateau_sc.cooling.network_audit import Finding, NetworkAudit
from plateau_sc.cooling.network_kinds import Cover, LinkKind

__all__ = ["Cover", "Finding", "LinkKind", "NetworkAudit", "WalkingNetwork"]
