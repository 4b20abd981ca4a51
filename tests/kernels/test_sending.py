"""What the ground sends up and faces gather, against array formulas."""

import numpy as np

from plateau_sc.kernels.sending import gather_faces, send_up

PIXELS = 5000


def test_ground_reflects_and_radiates() -> None:
    random = np.random.default_rng(3)
    faces = random.uniform(0, 900, (PIXELS, 10)).astype(np.float32)
    surface, albedo, emissivity = (
        random.uniform(*limits, PIXELS).astype(np.float32) for limits in ((-5, 60), (0.1, 0.4), (0.9, 0.98))
    )
    reflected, sent = np.zeros((2, PIXELS), dtype=np.float32)
    send_up(faces, surface, albedo, emissivity, reflected, sent, 0, 3000)
    assert not reflected[3000:].any()
    send_up(faces, surface, albedo, emissivity, reflected, sent, 3000, PIXELS)
    wide = [part.astype(np.float64) for part in (faces[:, 0], faces[:, 5], surface, albedo, emissivity)]
    short, long, celsius, rho, epsilon = wide
    np.testing.assert_allclose(reflected, rho * short, rtol=1e-6)
    np.testing.assert_allclose(
        sent, epsilon * 5.670374419e-8 * (celsius + 273.15) ** 4 + (1 - epsilon) * long, rtol=1e-6
    )


def test_upright_faces_see_the_ground_with_half_their_view() -> None:
    random = np.random.default_rng(4)
    shape, top, left = (50, 100), 3, 7
    faces = random.uniform(0, 900, (PIXELS, 10)).astype(np.float32)
    near, wide = random.uniform(0, 500, (2, *shape)).astype(np.float32)
    above = faces.reshape(*shape, 10)[top:45, left:90]
    for part in (0, 5):
        out = np.full((6, 42, 83), np.nan, dtype=np.float32)
        gather_faces(faces, near, wide, part, top, left, out, 0, 20)
        assert np.isnan(out[:, 20:]).all()
        gather_faces(faces, near, wide, part, top, left, out, 20, 42)
        np.testing.assert_array_equal(out[0], above[..., part])
        np.testing.assert_array_equal(out[5], near[top:45, left:90])
        sides = np.moveaxis(above[..., part + 1 : part + 5], 2, 0) + 0.5 * wide[top:45, left:90]
        np.testing.assert_allclose(out[1:5], sides, rtol=1e-6)
