"""Files read on a dask cluster give what they give here."""

import pytest

from plateau_sc.citygml.sources import SourceFile, find_files
from plateau_sc.citygml.workers import map_files


def test_dask(sample_root):
    distributed = pytest.importorskip("distributed", reason="the extra 'dist' is not installed")
    files = [file for kind in ("bldg", "dem", "tran", "veg") for file in find_files(sample_root, kind)]
    assert len(files) == 4
    done = []
    with distributed.Client(processes=False, n_workers=1, threads_per_worker=2, dashboard_address=None) as client:
        hashes = map_files(SourceFile.sha256, files, executor=client, progress=lambda *call: done.append(call[0]))
    assert hashes == map_files(SourceFile.sha256, files)
    assert done == sorted(done)
    assert done[-1] == sum(file.size for file in files)
