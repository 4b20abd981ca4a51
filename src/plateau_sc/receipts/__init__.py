"""What a run read, what it did with it, and what it wrote, so that each result can be traced and checked."""

from plateau_sc.receipts.chain import Finding, verify_chain
from plateau_sc.receipts.content import compute_id
from plateau_sc.receipts.facts import (
    FileFact,
    describe_input,
    describe_sun,
    hash_file,
    list_features,
    list_inputs,
    list_software,
    summarise_audit,
)
from plateau_sc.receipts.features import Feature, FeatureList, hash_ids
from plateau_sc.receipts.origins import Link, Origins
from plateau_sc.receipts.places import Place
from plateau_sc.receipts.privacy import Touch
from plateau_sc.receipts.prov import to_prov
from plateau_sc.receipts.receipt import Change, Receipt, read_receipt, verify, write_receipt
from plateau_sc.receipts.runs import Run, record
from plateau_sc.receipts.stac import to_stac_item

__all__ = [
    "Change",
    "Feature",
    "FeatureList",
    "FileFact",
    "Finding",
    "Link",
    "Origins",
    "Place",
    "Receipt",
    "Run",
    "Touch",
    "compute_id",
    "describe_input",
    "describe_sun",
    "hash_file",
    "hash_ids",
    "list_features",
    "list_inputs",
    "list_software",
    "read_receipt",
    "record",
    "summarise_audit",
    "to_prov",
    "to_stac_item",
    "verify",
    "verify_chain",
    "write_receipt",
]
