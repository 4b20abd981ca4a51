"""Coverage-guided fuzzing of the reader, with the extra ``fuzz`` (Linux).

``python tests/fuzz/reader.py dem FOLDER -max_total_time=600`` starts from the files in FOLDER and keeps there what
reaches new code; a file that breaks the reader is written beside it. In place of ``dem`` stands ``bldg``, ``tran``,
``veg``, or ``quality`` for the rules of the standard.
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

with atheris.instrument_imports(include=["plateau_sc.citygml", "plateau_sc.quality"]):
    from tests.property.test_reader_fuzz import TEXTS, judge, read_and_check


def main() -> None:
    """Fuzz until the time is over or the reader breaks."""
    kind, arguments = sys.argv[1], [sys.argv[0], *sys.argv[2:]]
    path = Path(tempfile.mkdtemp()) / "54363371_bldg_6697_op.gml"
    texts = TEXTS.items() if kind == "quality" else [(kind, TEXTS[kind])]
    corpus = [Path(argument) for argument in arguments[1:] if not argument.startswith("-")]
    for place in corpus[:1]:
        place.mkdir(parents=True, exist_ok=True)
        for name, text in texts:
            (place / f"{name}.gml").write_text(text, encoding="utf-8")

    def look_at(content: bytes) -> None:
        if kind == "quality":
            judge(path, content)
        else:
            read_and_check(path, content, kind)

    atheris.Setup(arguments, look_at)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
