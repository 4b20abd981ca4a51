"""Routes in the shade, cool spots, and what they do: services on top of the layers."""

from plateau_sc.cooling.counters import Counters, read_counters, tabulate_weather

__all__ = ["Counters", "read_counters", "tabulate_weather"]
