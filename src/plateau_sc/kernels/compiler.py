# mypy: allow-subclassing-any
"""Compile kernels with Numba, keep what was compiled, and say when compiling takes time.

Numba keeps compiled code in a folder of its choice: the one that ``NUMBA_CACHE_DIR`` names, else ``__pycache__`` beside
the source, else the user's cache folder. Where none of them can be written (a package and a home that are both
read-only, as in many containers) Numba refuses to define the function. `kernel` then takes a private folder of this
user under the folder for temporary files, and if that cannot be had either it compiles in each process anew and logs a
warning.

Kept code is taken up again only if every source file in the kernel's folder is unchanged, because a kernel holds the
code of the kernels it calls. Numba alone looks at the file of the kernel itself, and would go on running a callee's
old code after an upgrade.
"""

import contextlib
import gc
import hashlib
import logging
import os
import stat
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any, ParamSpec, TypeVar
from weakref import WeakSet

import numba
from numba.core import caching, config, event, types

_P = ParamSpec("_P")
_R = TypeVar("_R")

_LOGGER = logging.getLogger("plateau_sc")

# What Numba says of its own types differs from release to release, so that a type checker is told nothing.
_config: Any = config
_caching: Any = caching
_event: Any = event
_types: Any = types
_njit: Any = numba.njit

_said: set[str] = set()


def kernel(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """Compile a function to machine code that runs without the interpreter's lock.

    The code is kept between processes (see the module). Arithmetic is plain IEEE 754: operations are neither reordered
    nor fused, and a division by zero gives an infinity or NaN. With ``NUMBA_DISABLE_JIT=1`` the function is returned
    as it is.

    Parameters
    ----------
    function : callable
        A function of scalars, arrays and named tuples of them, in the part of Python that Numba compiles.

    Returns
    -------
    callable
        The function with the same signature, compiled when it is first called with new argument types.

    Examples
    --------
    >>> @kernel
    ... def double(value: float) -> float:
    ...     return 2.0 * value
    >>> double(1.5)
    3.0
    """
    return _compile(function)


def flat_kernel(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """Compile a function that makes no arrays of its own, neither with NumPy nor by cutting one.

    It is a `kernel` that does not count who holds the arrays it is given. Counting costs more than small pieces of
    work do, so that kernels which call each other for a few bytes at a time are better flat.

    Parameters
    ----------
    function : callable
        A function of scalars, arrays and named tuples of them, in the part of Python that Numba compiles.

    Returns
    -------
    callable
        The function with the same signature, compiled when it is first called with new argument types.

    Examples
    --------
    >>> import numpy as np
    >>> @flat_kernel
    ... def first(values: np.ndarray) -> float:
    ...     return values[0]
    >>> first(np.array([2.5, 1.0]))
    2.5
    """
    return _compile(function, _nrt=False)


def kernel_part(function: Callable[_P, _R]) -> Callable[_P, _R]:
    """Mark a function whose text is put into each kernel that calls it, and compiled there.

    Parameters
    ----------
    function : callable
        A function that only kernels call, and that would cost more to call than it does.

    Returns
    -------
    callable
        The function with the same signature.

    Examples
    --------
    >>> @kernel_part
    ... def halve(value: float) -> float:
    ...     return value / 2.0
    >>> @kernel
    ... def quarter(value: float) -> float:
    ...     return halve(halve(value))
    >>> quarter(6.0)
    1.5
    """
    if _config.DISABLE_JIT:
        return function
    part: Callable[_P, _R] = _njit(inline="always", error_model="numpy", _nrt=False)(function)
    return part


def is_compiled(function: Callable[..., Any]) -> bool:
    """Tell whether a kernel was compiled, in this process or in one that kept the code for it.

    Parameters
    ----------
    function : callable
        A kernel.

    Returns
    -------
    bool
        False where a call would compile it first, or with ``NUMBA_DISABLE_JIT=1`` run it as it is.

    Examples
    --------
    >>> @kernel
    ... def add(one: float, other: float) -> float:
    ...     return one + other
    >>> is_compiled(add), add(1.0, 2.0), is_compiled(add)
    (False, 3.0, True)
    """
    dispatcher: Any = function
    if _config.DISABLE_JIT:
        return False
    cache = dispatcher._cache
    return bool(dispatcher.overloads) or (isinstance(cache, _KernelCache) and cache.holds_code(dispatcher.targetctx))


def _compile(function: Callable[_P, _R], **options: Any) -> Callable[_P, _R]:
    if _config.DISABLE_JIT:
        return function
    # Kernels are called from Python and from one another; to pass them to others as functions costs compiling each.
    options |= {"nogil": True, "fastmath": False, "error_model": "numpy", "no_cfunc_wrapper": True}
    dispatcher: Any = _njit(**options)(function)
    _widen_literals(dispatcher)
    _keep_compiled(dispatcher)
    _announcement.watch(dispatcher)
    compiled: Callable[_P, _R] = dispatcher
    return compiled


def _widen_literals(dispatcher: Any) -> None:
    """Let kernels that call this one with a constant share the code for its type, not compile one a constant."""
    resolve = dispatcher.get_call_template

    def get_call_template(args: Any, kws: Any) -> Any:
        return resolve([_types.unliteral(one) for one in args], {name: _types.unliteral(kws[name]) for name in kws})

    dispatcher.get_call_template = get_call_template


def _keep_compiled(dispatcher: Any) -> None:
    """Give a dispatcher a cache, or log once a process that it has none."""
    if not Path(dispatcher.py_func.__code__.co_filename).is_file():
        return  # Typed at a prompt, or read from an archive: there is no file to tell whether kept code still holds.
    try:
        dispatcher._cache = _KernelCache(dispatcher.py_func)
    except (OSError, RuntimeError) as error:
        _warn_without_cache(str(error))


def _warn_without_cache(reason: str) -> None:
    if _say_once("cache"):
        _LOGGER.warning(
            "no folder can be written to keep compiled kernels (%s): each process compiles them anew, "
            "set NUMBA_CACHE_DIR to a writable folder to avoid this",
            reason,
        )


def _say_once(topic: str) -> bool:
    is_new = topic not in _said
    _said.add(topic)
    return is_new


class _TemporaryLocator(_caching.UserWideCacheLocator):
    """Keep compiled code in a folder of this user under the folder for temporary files."""

    def __init__(self, py_func: Callable[..., Any], py_file: str) -> None:
        super().__init__(py_func, py_file)
        self._private_folder = Path(tempfile.gettempdir()) / f"plateau_sc-{_user_label()}"
        self._cache_path = str(self._private_folder / self.get_suitable_cache_subpath(py_file))

    def ensure_cache_path(self) -> None:
        """Make the folder, and refuse one that someone else could have filled."""
        self._private_folder.mkdir(mode=0o700, exist_ok=True)
        _require_private(self._private_folder)
        super().ensure_cache_path()


def _user_label() -> str:
    return str(os.getuid()) if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")


def _require_private(folder: Path) -> None:
    # Cached code is unpickled and run: in a folder that all users share, only what this user alone can write is safe.
    if not hasattr(os, "getuid"):
        return
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o022:
        raise PermissionError(f"{folder} is not a folder that only this user can write")


class _WithoutGarbage:
    """While it lasts, no garbage is looked for. Compiling and loading make little; the search costs up to a quarter.

    Numba holds its lock meanwhile, so that one thread at a time is here.
    """

    def __init__(self) -> None:
        self._depth = 0
        self._collects = False

    def __enter__(self) -> None:
        if self._depth == 0:
            self._collects = gc.isenabled()
            gc.disable()
        self._depth += 1

    def __exit__(self, *_raised: object) -> None:
        self._depth -= 1
        if self._depth == 0 and self._collects:
            gc.enable()


_without_garbage = _WithoutGarbage()


class _KernelCacheImpl(_caching.CompileResultCacheImpl):
    """Choose the folder of the cache."""

    _locator_classes = (
        _caching.UserProvidedCacheLocator,
        _caching.InTreeCacheLocator,
        _caching.UserWideCacheLocator,
        _TemporaryLocator,
    )


class _KernelCache(_caching.FunctionCache):
    """Keep compiled code, and never let a full disk or a damaged file stop a computation."""

    _impl_class = _KernelCacheImpl

    def __init__(self, py_func: Callable[..., Any]) -> None:
        super().__init__(py_func)
        folder = str(Path(py_func.__code__.co_filename).parent)
        stamp = (self._impl.locator.get_source_stamp(), _hash_sources(folder))
        self._cache_file = _caching.IndexDataCacheFile(self._cache_path, self._impl.filename_base, stamp)
        self._was_found = False

    def load_overload(self, sig: Any, target_context: Any) -> Any:
        """Return the kept code, or None where there is none that can be read."""
        try:
            with _without_garbage:
                return super().load_overload(sig, target_context)
        except Exception as error:
            _LOGGER.debug("compiled code of %s cannot be read and is compiled anew: %s", self._name, error)
            with contextlib.suppress(OSError):
                self.flush()
            return None

    def holds_code(self, target_context: Any) -> bool:
        """Tell whether code is kept that runs on this machine, for arguments of whatever types."""
        if not self._was_found:
            own = self._index_key(None, target_context.codegen())[1:]
            with contextlib.suppress(Exception):
                self._was_found = any(key[1:] == own for key in self._cache_file._load_index())
        return self._was_found

    def save_overload(self, sig: Any, data: Any) -> None:
        """Keep the code, or log why it is not kept."""
        try:
            super().save_overload(sig, data)
        except OSError as error:
            _warn_without_cache(str(error))

    def _index_key(self, sig: Any, codegen: Any) -> tuple[Any, ...]:
        # Numba's own key forgets these, and would run unchecked code where NUMBA_BOUNDSCHECK=1 asks for checks.
        return (*super()._index_key(sig, codegen), _config.BOUNDSCHECK, str(_config.OPT))


@lru_cache
def _hash_sources(folder: str) -> str:
    digest = hashlib.sha256()
    for path in sorted(Path(folder).glob("*.py")):
        content = path.read_bytes()
        digest.update(f"{path.name}:{len(content)}:".encode())
        digest.update(content)
    return digest.hexdigest()


class _Announcement(_event.Listener):
    """Log once a process that kernels are being compiled; silent where compiled code is found."""

    def __init__(self) -> None:
        self._watched: WeakSet[Any] = WeakSet()

    def watch(self, dispatcher: Any) -> None:
        """Announce compiling of this dispatcher."""
        self._watched.add(dispatcher)

    def on_start(self, started: Any) -> None:
        """Announce, if it is one of ours and the first."""
        dispatcher = started.data["dispatcher"]
        if dispatcher not in self._watched:
            return
        _without_garbage.__enter__()
        if not _say_once("compiling"):
            return
        folder = dispatcher.stats.cache_path
        kept = f"kept in {folder}" if folder else "not kept"
        _LOGGER.warning(
            "compiling kernels for this machine: takes 3 s for a small scene and 35 s for large files, once (%s)", kept
        )

    def on_end(self, ended: Any) -> None:
        """Say nothing, and look for garbage again."""
        if ended.data["dispatcher"] in self._watched:
            _without_garbage.__exit__()


_announcement = _Announcement()
_event.register("numba:compile", _announcement)
