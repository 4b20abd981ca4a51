"""The maps of the page, drawn as SVG."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import geopandas as gpd
import numpy as np
import shapely

from plateau_sc.criterion.existence import Existence
from plateau_sc.criterion.language import Texts
from plateau_sc.criterion.measures import State
from plateau_sc.criterion.meshes import box_of
from plateau_sc.criterion.page.canvas import WIDTH, Canvas, round_length, trace_path
from plateau_sc.criterion.page.markup import Markup, escape, join, tag
from plateau_sc.criterion.plan import ExecutionPlanArea
from plateau_sc.crs import JGD2011

MOST_DRAWN: Final = 4_000
"""So many buildings are drawn one by one; more are painted as a picture."""

MOST_LABELS: Final = 40
"""So many meshes are labelled with their codes."""

LEVELS: Final = ("none", "LOD0", "LOD1", "LOD2", "LOD3", "LOD4")
LEVEL_COLOURS: Final = ("#b9b4ab", "#d3c08f", "#86a8c9", "#1f5f99", "#c4621d", "#7d2e12")
"""Colours of the levels, from none to the finest; they differ in lightness too."""

USE_COLOURS: Final = ("#c9c5bd", "#0b6e4f")
"""Colours of buildings that are not used, and that are."""

STATE_FILLS: Final = {"delivered": "#eaf3e6", "absent": "url(#absent)", "unknown": "url(#unknown)"}
"""What fills the part of the area in a mesh, by what is there of it."""

_SHARE_COLOURS = ("#f3e3c3", "#cfe0ee", "#94bbdb", "#4f8fc0", "#1f5f99")
_PATTERNS = Markup(
    '<defs><pattern id="absent" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<rect width="7" height="7" fill="#fff"/><line x1="0" y1="0" x2="0" y2="7" stroke="#a33b2e" stroke-width="2"/>'
    '</pattern><pattern id="unknown" width="6" height="6" patternUnits="userSpaceOnUse">'
    '<rect width="6" height="6" fill="#fff"/><circle cx="2" cy="2" r="1.1" fill="#6a6c78"/></pattern></defs>'
)
_FONTS = "Hiragino Sans, Yu Gothic, BIZ UDGothic, Meiryo, Noto Sans CJK JP, Noto Sans JP, sans-serif"
_ROW = 19.0
_LEGEND_TOP = 8.0


class Key(NamedTuple):
    """One entry of a legend.

    Attributes
    ----------
    fill : str
        Colour or pattern.
    text : str
        What it stands for.
    """

    fill: str
    text: str


def map_levels(exists: Existence, texts: Texts) -> Markup:
    """Draw the area with its meshes, by whether a file is delivered, and its buildings by level of detail.

    Parameters
    ----------
    exists : Existence
        What there is for the area.
    texts : Texts
        The language.

    Returns
    -------
    Markup
        An SVG.
    """
    canvas = Canvas.around(exists.plan.bounds)
    states = _find_states(exists)
    fills = [STATE_FILLS[states[part.code]] for part in exists.plan.meshes]
    keys = [Key(STATE_FILLS[state], texts.tell(f"map.{state}")) for state in STATE_FILLS if state in states.values()]
    layers: list[object] = [_draw_meshes(canvas, exists.plan, fills)]
    if exists.buildings is not None:
        levels = exists.buildings["lod"].to_numpy(np.int64) + 1
        layers.append(_draw_buildings(canvas, exists.buildings, levels, LEVEL_COLOURS))
        held = np.unique(levels).tolist()
        keys += [Key(LEVEL_COLOURS[level], texts.tell(f"map.level.{LEVELS[level]}")) for level in held]
    return _frame(canvas, exists.plan, layers, keys, texts, "levels", texts.tell("map.levels"))


def map_use(exists: Existence, used: frozenset[str], texts: Texts) -> Markup:
    """Draw the buildings of the area by whether a run used them.

    Parameters
    ----------
    exists : Existence
        What there is for the area.
    used : frozenset of str
        Ids of the features that were used.
    texts : Texts
        The language.

    Returns
    -------
    Markup
        An SVG; nothing where no building is known.
    """
    if exists.buildings is None:
        return Markup()
    canvas = Canvas.around(exists.plan.bounds)
    chosen = exists.buildings["gml_id"].isin(used).to_numpy(np.int64)
    layers = [
        _draw_meshes(canvas, exists.plan, ["#fff"] * len(exists.plan.meshes)),
        _draw_buildings(canvas, exists.buildings, chosen, USE_COLOURS),
    ]
    keys = [Key(USE_COLOURS[1], texts.tell("map.used")), Key(USE_COLOURS[0], texts.tell("map.not_used"))]
    return _frame(canvas, exists.plan, layers, keys, texts, "use", texts.tell("map.use"))


def map_shares(exists: Existence, name: str, item: str, title: str, texts: Texts) -> Markup:
    """Draw a share by mesh.

    Parameters
    ----------
    exists : Existence
        What there is for the area.
    name, item : str
        The measure.
    title : str
        What the map shows.
    texts : Texts
        The language.

    Returns
    -------
    Markup
        An SVG.
    """
    canvas = Canvas.around(exists.plan.bounds)
    shares = {
        row["mesh"]: row["value"]
        for row in exists.rows
        if (row["name"], row["item"]) == (name, item) and row["mesh"] is not None
    }
    steps = len(_SHARE_COLOURS)
    fills = [
        STATE_FILLS["unknown"]
        if shares.get(part.code) is None
        else _SHARE_COLOURS[min(int(shares[part.code] * steps), steps - 1)]
        for part in exists.plan.meshes
    ]
    keys = [
        Key(colour, f"{100 * step // steps}–{100 * (step + 1) // steps}%") for step, colour in enumerate(_SHARE_COLOURS)
    ]
    if STATE_FILLS["unknown"] in fills:
        keys.append(Key(STATE_FILLS["unknown"], texts.tell("map.no_value")))
    return _frame(canvas, exists.plan, [_draw_meshes(canvas, exists.plan, fills)], keys, texts, name, title)


def _find_states(exists: Existence) -> dict[str, str]:
    states = dict.fromkeys((part.code for part in exists.plan.meshes), "absent")
    for row in exists.rows:
        if (row["name"], row["feature_type"]) == ("delivered_share", "bldg") and row["mesh"] in states:
            is_unknown = row["state"] == str(State.UNKNOWN)
            states[row["mesh"]] = "unknown" if is_unknown else "delivered" if row["value"] else "absent"
    return states


def _draw_meshes(canvas: Canvas, plan: ExecutionPlanArea, fills: Sequence[str]) -> Markup:
    """Fill the part of the area in each mesh, and draw the meshes' edges."""
    parts = canvas.draw([part.geometry for part in plan.meshes])
    boxes = canvas.draw([box_of(part.code) for part in plan.meshes])
    filled = [_path(shape, fill=fill) for shape, fill in zip(parts, fills, strict=True)]
    edges = "".join(trace_path(box) for box in boxes)
    lines = [Markup(f'<path d="{edges}" fill="none" stroke="#8b8d98" stroke-width="0.8" stroke-dasharray="4 3"/>')]
    return join([*filled, *lines])


def _label_meshes(canvas: Canvas, plan: ExecutionPlanArea) -> Iterable[Markup]:
    if len(plan.meshes) > MOST_LABELS:
        return
    frame = shapely.box(0, 0, WIDTH, canvas.height)
    for part in plan.meshes:
        seen = shapely.intersection(canvas.draw([box_of(part.code)])[0], frame)
        if seen.is_empty:
            continue
        left, top, right, bottom = seen.bounds
        if right - left > 52 and bottom - top > 16:
            place = left + 5, top + 13, part.code
            yield _text(*place, fill="none", stroke="#fff", stroke_width="3", stroke_linejoin="round")
            yield _text(*place, fill="#4b4d58")


def _draw_buildings(canvas: Canvas, buildings: gpd.GeoDataFrame, values: np.ndarray, colours: Sequence[str]) -> Markup:
    shapes = canvas.draw(np.array(buildings.geometry.to_crs(JGD2011), dtype=object))
    if len(shapes) > MOST_DRAWN:
        picture = canvas.paint(shapes, values.tolist(), colours)
        return Markup(f'<image href="{picture}" width="{WIDTH:g}" height="{canvas.height:.1f}"/>')
    drawn = []
    for value, colour in enumerate(colours):
        paths = "".join(trace_path(shape) for shape in shapes[values == value])
        if paths:
            drawn.append(Markup(f'<path d="{paths}" fill="{colour}" stroke="#2b2d38" stroke-width="0.25"/>'))
    return join(drawn)


def _frame(
    canvas: Canvas,
    plan: ExecutionPlanArea,
    layers: Sequence[object],
    keys: Sequence[Key],
    texts: Texts,
    name: str,
    title: str,
) -> Markup:
    """Put the layers of a map together with outline, scale, north, legend and credit; its name is in its ids."""
    outline = _path(
        canvas.draw([plan.geometry])[0], fill="none", stroke="#b3261e", stroke_width="2.2", stroke_linejoin="round"
    )
    clip = Markup(
        f'<clipPath id="frame"><rect width="{WIDTH:g}" height="{canvas.height:.1f}"/></clipPath>'
        f'<rect width="{WIDTH:g}" height="{canvas.height:.1f}" fill="#fbfaf7"/>'
    )
    inside = tag("g", *layers, outline, *_label_meshes(canvas, plan), clip_path="url(#frame)")
    border = Markup(f'<rect width="{WIDTH:g}" height="{canvas.height:.1f}" fill="none" stroke="#8b8d98"/>')
    legend, bottom = _draw_legend([Key("outline", texts.tell("map.plan")), *keys], canvas.height)
    credit = _text(WIDTH, bottom + 10, texts.tell("map.credit"), text_anchor="end", fill="#4b4d58", font_size="10")
    content = [_PATTERNS, clip, inside, border, _draw_scale(canvas), _draw_north(texts), *legend, credit]
    drawn = tag(
        "svg",
        tag("title", title),
        *content,
        viewBox=f"-1 -1 {WIDTH + 2:g} {bottom + 16:.1f}",
        role="img",
        font_family=_FONTS,
        xmlns="http://www.w3.org/2000/svg",
    )
    for own in ("absent", "unknown", "frame"):
        drawn = Markup(
            drawn.replace(f'id="{own}"', f'id="{name}-{own}"').replace(f"url(#{own})", f"url(#{name}-{own})")
        )
    return tag("figure", drawn, tag("figcaption", title))


def _draw_legend(keys: Sequence[Key], top: float) -> tuple[list[Markup], float]:
    x, y, drawn = 2.0, top + _LEGEND_TOP, []
    for key in keys:
        width = 30.0 + sum(6.3 if ord(letter) < 0x500 else 11.2 for letter in key.text) + 14.0
        if x + width > WIDTH and x > 2.0:
            x, y = 2.0, y + _ROW
        if key.fill == "outline":
            swatch = f'<rect x="{x:.1f}" y="{y + 2:.1f}" width="20" height="11" fill="none" stroke="#b3261e" '
            drawn.append(Markup(swatch + 'stroke-width="2.2"/>'))
        else:
            swatch = f'<rect x="{x:.1f}" y="{y + 1:.1f}" width="22" height="13" fill="{escape(key.fill)}" '
            drawn.append(Markup(swatch + 'stroke="#6a6c78" stroke-width="0.6"/>'))
        drawn.append(_text(x + 28, y + 12, key.text))
        x += width
    return drawn, y + _ROW


def _draw_scale(canvas: Canvas) -> Markup:
    length = round_length(WIDTH * 0.24 * canvas.metres_per_unit)
    width, y = length / canvas.metres_per_unit, canvas.height - 14
    text = f"{length / 1000:g} km" if length >= 1000 else f"{length:g} m"
    box = f'<rect x="8" y="{y - 20:.1f}" width="{width + 20:.1f}" height="28" fill="#fff" fill-opacity="0.85"/>'
    bar = f'<path d="M18 {y - 5:.1f}V{y:.1f}H{18 + width:.1f}V{y - 5:.1f}" fill="none" stroke="#22242e"/>'
    return join([Markup(box + bar), _text(18 + width / 2, y - 6, text, text_anchor="middle")])


def _draw_north(texts: Texts) -> Markup:
    x = WIDTH - 22
    arrow = f'<circle cx="{x}" cy="26" r="17" fill="#fff" fill-opacity="0.85"/>'
    needle = f'<path d="M{x} 12L{x + 5} 30L{x} 26L{x - 5} 30Z" fill="#22242e"/>'
    return join([Markup(arrow + needle), _text(x, 41, texts.tell("map.north"), text_anchor="middle", font_size="10")])


def _path(shape: shapely.Geometry | None, **attributes: object) -> Markup:
    return tag("path", d=trace_path(shape), fill_rule="evenodd", **attributes)


def _text(x: float, y: float, text: str, **attributes: object) -> Markup:
    return tag("text", text, x=f"{x:.1f}", y=f"{y:.1f}", **{"font_size": "11", "fill": "#1d1f27"} | attributes)
