"""What can go wrong, one class a situation.

Each class is a `PlateauScError` and also the builtin that describes it, so that a caller may catch either. A message
says what happened, where (file, line, gml:id), what was expected, what was found, and what to do.
"""


class PlateauScError(Exception):
    """Base of every error that plateau_sc raises on purpose."""


class SourceNotFoundError(PlateauScError, FileNotFoundError):
    """A path that was to be read does not exist."""


class UnreadableSourceError(PlateauScError, ValueError):
    """A source exists, and nothing in it can be read as what it should be."""


class WorkerError(PlateauScError, RuntimeError):
    """A process that was to read a file died, or memory ran out in it."""


class NoBuildingsError(PlateauScError, LookupError):
    """A source was read and holds no building that could be used."""


class NoFeaturesError(PlateauScError, LookupError):
    """A source was read and holds no feature of the type that was asked for."""


class CrsError(PlateauScError, ValueError):
    """A coordinate reference system is missing, unknown, or not one that the operation can use."""


class NoOverlapError(PlateauScError, LookupError):
    """Two areas that must meet (an area and a city, a raster and a grid) do not."""


class NoRouteError(PlateauScError, LookupError):
    """There is no way between two places for someone who walks."""


class ParameterError(PlateauScError, ValueError):
    """An argument has a value that the operation cannot take."""


class TooLargeError(ParameterError):
    """A request needs more pixels or memory than the stated limit."""


class OutputError(PlateauScError, OSError):
    """A result cannot be written."""


class NetworkError(PlateauScError, ConnectionError):
    """A server cannot be reached, is too slow, or failed each time it was asked."""


class AnswerError(PlateauScError, ValueError):
    """A server answered, and the answer is a refusal or not what was asked for."""


class OutOfSeasonError(PlateauScError, LookupError):
    """A service that gives its data in one season of the year has none now."""


class ChecksumError(PlateauScError, ValueError):
    """A file is not the one whose checksum was given."""


class MissingExtraError(PlateauScError, ImportError):
    """A feature needs a package of an extra that is not installed."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs the extra '{extra}': pip install 'plateau_sc[{extra}]'")
        self.feature = feature
        self.extra = extra

    def __reduce__(self) -> tuple[type["MissingExtraError"], tuple[str, str]]:
        return type(self), (self.feature, self.extra)
