"""The pass of the sun, and who casts."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest

from plateau_sc.casting import clouds, methods
from plateau_sc.errors import ParameterError
from plateau_sc.scene import Scene
from plateau_sc.sunlight.passes import cast_instants, follow_sun, make_caster, require_scene
from plateau_sc.times import hourly


class CountingExecutor(ThreadPoolExecutor):
    """Counts the tasks that it was given."""

    given = 0

    def submit(self, *args: Any, **keywords: Any) -> Future[Any]:
        self.given += 1
        return super().submit(*args, **keywords)


class Client:
    """As a dask client is to us."""

    def __init__(self, pool: Executor) -> None:
        self.pool = pool

    def get_executor(self) -> Executor:
        return self.pool


@pytest.fixture
def scene(box: Callable) -> Scene:
    return Scene.from_mesh(box((0, 0, 0), (10, 10, 10)), crs=6677)


def test_the_sun_is_followed_in_the_axes_of_the_grid(scene: Scene) -> None:
    sun = follow_sun(scene, hourly("2026-03-20", tz="Asia/Tokyo"))
    assert len(sun) == 24
    assert sun.up.tolist() == list(range(6, 18))
    np.testing.assert_allclose(sun.directions[:, 2], np.sin(np.radians(sun.position.elevation)), atol=1e-12)


def test_executors_give_the_same_in_the_same_order_and_a_few_at_a_time(scene: Scene) -> None:
    sun = follow_sun(scene, hourly("2026-03-20", tz="Asia/Tokyo", step="10min"))
    places = np.random.default_rng(1).uniform((-9, -9, 0), (19, 19, 11), (200, 3))
    caster, wanted = make_caster(scene.occluders, places), np.arange(200) % 3 > 0
    expected = list(cast_instants(caster, sun.directions, sun.up, lambda _: wanted, None, 1))
    for index, mask in expected:
        np.testing.assert_array_equal(mask, caster.cast(sun.directions[index]) | ~wanted)
    assert [index for index, _ in expected] == sun.up.tolist()
    with CountingExecutor(2) as pool:
        for executor in (pool, Client(pool)):
            found = list(cast_instants(caster, sun.directions, sun.up, lambda _: wanted, executor, None))
            assert [index for index, _ in found] == sun.up.tolist()
            np.testing.assert_array_equal([mask for _, mask in found], [mask for _, mask in expected])
        pool.given = 0
        first = cast_instants(caster, sun.directions, sun.up, lambda _: wanted, pool, None)
        next(first)
        first.close()  # type: ignore[attr-defined]
        assert 0 < pool.given < len(sun.up) / 2


def test_few_points_under_few_suns_are_cast_as_rays(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clouds, "FEWEST", 10)
    monkeypatch.setattr(methods, "UNCOMPILED_RAYS", 0)
    places = np.zeros((12, 3))
    assert len(scene.corners) == 12
    assert make_caster(scene.occluders, places, 3).name == "rays"
    assert make_caster(scene.occluders, places, 4).name == "clouds"


def test_only_scenes_are_scenes(scene: Scene) -> None:
    assert require_scene(scene, 2) is scene
    with pytest.raises(ParameterError, match="found str"):
        require_scene("scene", None)
    with pytest.raises(ParameterError, match="threads"):
        require_scene(scene, 0)
