"""Data sets in the layout of Project PLATEAU, made from a seed."""

from plateau_sc.samples.dataset import write
from plateau_sc.samples.metadata import SAMPLE_VERSION, dataset_name

__all__ = ["SAMPLE_VERSION", "dataset_name", "write"]
