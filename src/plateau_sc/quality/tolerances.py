"""Distances that the rules allow, and where each comes from."""

from typing import Final

VERTEX_DISTANCE: Final = 0.01
"""Vertices nearer than this are one vertex [m] (PLATEAU standard 5.0, 6.3, L07)."""

LOD1_FLATNESS: Final = 0.01
"""How far a vertex of a LOD1 surface may lie off its plane [m]; the standard (6.3, L11) asks for a plane and names no
distance, so that the distance of L07, below which positions are the same, is taken."""

FLATNESS: Final = 0.03
"""How far a vertex of a LOD2 or LOD3 surface may lie off its plane [m] (PLATEAU standard 5.0, 6.3, L12)."""

OVERLAP: Final = 0.01
"""Solids may reach into one another by this much [m] (PLATEAU standard 5.0, 6.3, L-bldg-01)."""

PART_DISTANCE: Final = 0.01
"""Parts that are farther apart than this are detached [m]; L-bldg-02 names no distance, that of L07 is taken."""

CROSSING: Final = 0.01
"""Faces of one solid must pass through one another by more than this to cross [m]; L14 names no distance, that of L07
is taken."""

SNAP: Final = 0.001
"""Vertices of a solid nearer than this are joined before its edges are counted [m]; val3dity's default (snap_tol)."""

ENVELOPE_DEGREES: Final = 1e-8
"""Rounding that is forgiven where latitudes and longitudes are compared with the Envelope [degrees], about 1 mm."""

ENVELOPE_METRES: Final = 0.001
"""The same for heights and plane coordinates [m]."""
