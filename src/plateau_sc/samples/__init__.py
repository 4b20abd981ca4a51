"""Data sets in the layout of Project PLATEAU, made from a seed."""

from plateau_sc.samples.dataset import write
from plateau_sc.samples.metadata import SAMPLE_VERSION, dataset_name
from plateau_sc.samples.walking import write_network

__all__ = ["SAMPLE_VERSION", "dataset_name", "write", "write_network"]
