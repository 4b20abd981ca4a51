"""Receipts as PROV-JSON."""

import hashlib
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from plateau_sc.errors import ParameterError, SourceNotFoundError, UnreadableSourceError
from plateau_sc.receipts import FeatureList, FileFact, Receipt, read_receipt, record
from plateau_sc.receipts.prov import to_prov


@pytest.fixture
def chain(tmp_path: Path) -> Path:
    """Return the folder of two runs, the second of which reads what the first wrote."""
    (tmp_path / "町.gml").write_text("town")
    with record("shade", tmp_path / "shade" / "receipt.json") as run:
        run.read(tmp_path / "町.gml", "buildings", licence="CC BY 4.0")
        (tmp_path / "shade").mkdir()
        (tmp_path / "shade" / "影.tif").write_bytes(b"shadow")
        run.wrote(tmp_path / "shade" / "影.tif", "shadow")
    with record("route", tmp_path / "route" / "receipt.json") as run:
        run.read(tmp_path / "shade" / "影.tif", "shadow")
        (tmp_path / "route").mkdir()
        (tmp_path / "route" / "route.json").write_text("{}")
        run.wrote(tmp_path / "route" / "route.json", "route")
    return tmp_path


def ends(document: dict[str, Any], relation: str, *names: str) -> set[tuple[str, ...]]:
    return {tuple(statement[f"prov:{name}"] for name in names) for statement in document[relation].values()}


def test_the_terms_say_what_the_receipt_says(chain: Path) -> None:
    receipt = read_receipt(chain / "route" / "receipt.json")
    document = to_prov(receipt)
    run = f"run:{receipt['id']}"
    source = f"file:{receipt['inputs'][0]['sha256']}"
    outputs = {f"file:{fact['sha256']}" for fact in receipt["outputs"]}
    assert document["activity"][run]["prov:startTime"] == receipt["started"]
    assert ends(document, "used", "activity", "entity", "role") == {(run, source, "shadow")}
    maker = f"run:{receipt['inputs'][0]['made_by']['id']}"
    assert ends(document, "wasGeneratedBy", "entity", "activity") == {(file, run) for file in outputs} | {
        (source, maker)
    }
    assert ends(document, "wasDerivedFrom", "generatedEntity", "usedEntity") == {(file, source) for file in outputs}
    assert ends(document, "wasAssociatedWith", "activity", "agent") == {(run, "psc:software")}
    assert document["agent"]["psc:software"]["prov:label"].startswith("plateau_sc ")
    assert document["entity"][source]["prov:label"].endswith("影.tif")
    assert json.loads(json.dumps(document)) == document


def test_every_name_is_declared(chain: Path) -> None:
    document = to_prov(chain / "route" / "receipt.json")
    declared = {**document["entity"], **document["activity"], **document["agent"]}
    for relation in ("used", "wasGeneratedBy", "wasDerivedFrom", "wasAssociatedWith"):
        for statement in document[relation].values():
            for name in ("entity", "activity", "agent", "generatedEntity", "usedEntity"):
                assert statement.get(f"prov:{name}", "psc:software") in declared
    assert {name.partition(":")[0] for name in declared} == set(document["prefix"])


def test_the_documents_of_a_chain_join(chain: Path) -> None:
    upper, lower = (to_prov(chain / name / "receipt.json") for name in ("route", "shade"))
    assert set(upper["activity"]) & set(lower["activity"]) == {
        f"run:{read_receipt(chain / 'shade/receipt.json')['id']}"
    }
    assert set(upper["entity"]) & set(lower["entity"])


def test_derivations_may_be_left_out(chain: Path) -> None:
    assert "wasDerivedFrom" not in to_prov(chain / "route" / "receipt.json", derivations=False)


def test_the_package_prov_takes_it(chain: Path) -> None:
    model = pytest.importorskip("prov.model")
    for name in ("route", "shade"):
        document = to_prov(chain / name / "receipt.json")
        read = model.ProvDocument.deserialize(io.StringIO(json.dumps(document)), format="json")
        kinds = {"entity": model.ProvEntity, "activity": model.ProvActivity, "agent": model.ProvAgent}
        for kind, record_class in kinds.items():
            assert len(list(read.get_records(record_class))) == len(document[kind])
        again = json.loads(read.serialize(format="json"))
        assert set(again) == set(document)
        for relation in ("used", "wasGeneratedBy", "wasDerivedFrom", "wasAssociatedWith"):
            assert len(again[relation]) == len(document[relation])
        assert len(read.get_provn()) > 100


def test_a_receipt_of_version_1_is_told_too(tmp_path: Path) -> None:
    older = {
        "schema": "plateau_sc receipt",
        "schema_version": 1,
        "started": "2026-08-01T00:00:00.000Z",
        "finished": "2026-08-01T00:00:02.000Z",
        "software": {"plateau_sc": "0.1.0"},
        "parameters": {"command": "shade"},
        "inputs": [],
        "outputs": [],
        "features": {},
    }
    (document,) = to_prov(older)["activity"].values()
    assert document["prov:label"] == "shade"


def test_what_is_no_receipt(tmp_path: Path) -> None:
    with pytest.raises(SourceNotFoundError):
        to_prov(tmp_path / "receipt.json")
    (tmp_path / "receipt.json").write_text("{}")
    with pytest.raises(UnreadableSourceError):
        to_prov(tmp_path / "receipt.json")
    for wrong in ({}, {"schema": "other"}, None, 3):
        with pytest.raises(ParameterError, match="expected a receipt"):
            to_prov(wrong)  # type: ignore[arg-type]


def test_a_copy_is_derived_from_its_own_address_alone() -> None:
    files = {name: hashlib.sha256(name.encode()).hexdigest() for name in ("a.gml", "b.gml")}
    now = datetime(2026, 8, 1, tzinfo=UTC)
    receipt = Receipt(
        activity="fetch",
        inputs=tuple(FileFact(f"https://example.com/{name}", 5, sha256, "bldg") for name, sha256 in files.items()),
        outputs=tuple(FileFact(name, 5, sha256, "bldg") for name, sha256 in files.items()),
        features=FeatureList().summarise(),
        parameters={},
        sun={},
        audit={},
        started=now,
        finished=now,
    )
    document = to_prov(receipt)
    assert "web" in document["prefix"]
    assert {statement["prov:entity"] for statement in document["used"].values()} == {f"web:{h}" for h in files.values()}
    assert {
        (statement["prov:generatedEntity"], statement["prov:usedEntity"])
        for statement in document["wasDerivedFrom"].values()
    } == {(f"file:{h}", f"web:{h}") for h in files.values()}
