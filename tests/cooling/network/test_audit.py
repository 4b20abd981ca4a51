"""Tests of `plateau_sc.cooling.network.audit`."""

from plateau_sc.cooling import NetworkAudit


def test_nothing_is_taken_down_of_nothing() -> None:
    audit = NetworkAudit()
    audit.add("lifts", "noted", [])
    assert audit.findings == []


def test_the_first_five_ids_are_kept_and_all_are_counted() -> None:
    audit = NetworkAudit()
    audit.add("links without a length", "mended", range(9))
    assert audit.findings[0].count == 9
    assert audit.findings[0].first == ("0", "1", "2", "3", "4")
    assert str(audit.findings[0]) == "mended: 9 links without a length (0, 1, 2, 3, 4, …)"


def test_what_begins_alike_is_counted_together() -> None:
    audit = NetworkAudit()
    audit.add("codes of roof", "mended", ["a"])
    audit.add("codes of width", "mended", ["a", "b"])
    assert audit.count("codes of") == 3
    assert audit.count("codes of roof") == 1
    assert audit.count("stairs") == 0
