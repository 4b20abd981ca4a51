"""Routes in the shade, cool spots, and what they do: services on top of the layers."""

from plateau_sc.cooling.network import WalkingNetwork
from plateau_sc.cooling.network_audit import Finding, NetworkAudit
from plateau_sc.cooling.network_edges import network_from_edges
from plateau_sc.cooling.network_graph import network_from_graph
from plateau_sc.cooling.network_kinds import Cover, LinkKind
from plateau_sc.cooling.network_roads import network_from_roads
from plateau_sc.cooling.network_snap import Snap
from plateau_sc.cooling.network_space import read_network

__all__ = [
    "Cover",
    "Finding",
    "LinkKind",
    "NetworkAudit",
    "Snap",
    "WalkingNetwork",
    "network_from_edges",
    "network_from_graph",
    "network_from_roads",
    "read_network",
]
