"""What a run read, what it did with it, and what it wrote, so that each result can be traced and checked."""

from plateau_sc.receipts.facts import (
    FileFact,
    describe_sun,
    hash_file,
    list_features,
    list_inputs,
    list_software,
    summarise_audit,
)
from plateau_sc.receipts.receipt import Change, Receipt, read_receipt, verify, write_receipt

__all__ = [
    "Change",
    "FileFact",
    "Receipt",
    "describe_sun",
    "hash_file",
    "list_features",
    "list_inputs",
    "list_software",
    "read_receipt",
    "summarise_audit",
    "verify",
    "write_receipt",
]
