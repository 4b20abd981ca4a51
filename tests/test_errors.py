"""Every error is the library's own and a builtin, and says what it was given."""

import inspect
import pickle

import pytest

from plateau_sc import errors
from plateau_sc.errors import MissingExtraError, PlateauScError

BUILTINS = {
    "SourceNotFoundError": FileNotFoundError,
    "UnreadableSourceError": ValueError,
    "WorkerError": RuntimeError,
    "NoBuildingsError": LookupError,
    "NoFeaturesError": LookupError,
    "CrsError": ValueError,
    "NoOverlapError": LookupError,
    "NoRouteError": LookupError,
    "ParameterError": ValueError,
    "TooLargeError": ValueError,
    "OutputError": OSError,
    "NetworkError": ConnectionError,
    "AnswerError": ValueError,
    "OutOfSeasonError": LookupError,
    "ChecksumError": ValueError,
    "MissingExtraError": ImportError,
}


def test_every_class_is_listed_here() -> None:
    classes = {name for name, value in vars(errors).items() if inspect.isclass(value)}
    assert classes == {*BUILTINS, "PlateauScError"}


@pytest.mark.parametrize(("name", "builtin"), BUILTINS.items())
def test_errors_are_ours_and_builtins(name: str, builtin: type[Exception]) -> None:
    kind = getattr(errors, name)
    assert issubclass(kind, PlateauScError)
    assert issubclass(kind, builtin)


@pytest.mark.parametrize("name", sorted(BUILTINS.keys() - {"MissingExtraError"}))
def test_messages_are_kept_word_for_word(name: str) -> None:
    kind = getattr(errors, name)
    message = "tile.gml:12: expected this, found that; do so"
    assert str(kind(message)) == message
    assert str(pickle.loads(pickle.dumps(kind(message)))) == message


def test_a_missing_extra_names_the_command() -> None:
    error = MissingExtraError("preview", "plot")
    assert error.extra == "plot"
    assert str(error) == "preview needs the extra 'plot': pip install 'plateau_sc[plot]'"


def test_a_request_that_is_too_large_is_a_bad_parameter() -> None:
    with pytest.raises(errors.ParameterError, match="1e12"):
        raise errors.TooLargeError("1e12 pixels")


def test_a_missing_extra_survives_a_process_border() -> None:
    error = pickle.loads(pickle.dumps(MissingExtraError("preview", "plot")))
    assert (error.feature, error.extra) == ("preview", "plot")
