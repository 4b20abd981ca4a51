"""The delivery service of Project PLATEAU: search it, and fetch what it has."""

from plateau_sc.catalog.answers import CityFiles, Listing, TileFile
from plateau_sc.catalog.cache import PrunedFile, cache_folder, fetch_file, find_record, prune_cache
from plateau_sc.catalog.connection import BASE_URL, Connection
from plateau_sc.catalog.delivery import FailedFile, FetchReport, fetch_cities
from plateau_sc.catalog.download import Delivery
from plateau_sc.catalog.packs import PackStatus, check_pack, fetch_pack, request_pack
from plateau_sc.catalog.patience import Patience
from plateau_sc.catalog.queries import list_datasets, search
from plateau_sc.catalog.selection import select_files, select_newest, widen_area

__all__ = [
    "BASE_URL",
    "CityFiles",
    "Connection",
    "Delivery",
    "FailedFile",
    "FetchReport",
    "Listing",
    "PackStatus",
    "Patience",
    "PrunedFile",
    "TileFile",
    "cache_folder",
    "check_pack",
    "fetch_cities",
    "fetch_file",
    "fetch_pack",
    "find_record",
    "list_datasets",
    "prune_cache",
    "request_pack",
    "search",
    "select_files",
    "select_newest",
    "widen_area",
]
