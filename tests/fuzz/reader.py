"""Coverage-guided fuzzing of the reader, with the extra ``fuzz`` (Linux).

``python tests/fuzz/reader.py FOLDER -max_total_time=600`` starts from the files in FOLDER and keeps there what reaches
new code; a file that breaks the reader is written beside it.
"""

import sys
import tempfile
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import atheris

import plateau_sc.kernels

# Numba cannot compile what atheris has instrumented, so the kernels are loaded before.
for module in iter_modules(plateau_sc.kernels.__path__, "plateau_sc.kernels."):
    import_module(module.name)

with atheris.instrument_imports(include=["plateau_sc.citygml"]):
    from tests.property.test_reader_fuzz import TEXT, read_and_check


def main() -> None:
    """Fuzz until the time is over or the reader breaks."""
    folder = Path(tempfile.mkdtemp())
    path = folder / "54363371_bldg_6697_op.gml"
    corpus = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    for place in corpus[:1]:
        place.mkdir(parents=True, exist_ok=True)
        (place / "whole.gml").write_text(TEXT, encoding="utf-8")
    atheris.Setup(sys.argv, lambda content: read_and_check(path, content))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
