"""The ablation of `plateau-sc criterion --ablate`: the city around a plan with its model and without, and a picture."""

import io
from dataclasses import dataclass, replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path, PurePath
from typing import Final

import shapely

from plateau_sc.catalog import widen_area
from plateau_sc.city import CityModel
from plateau_sc.citygml import read_citygml
from plateau_sc.citygml.area import locate_area, project_area
from plateau_sc.citygml.filenames import find_mesh
from plateau_sc.citygml.sources import find_files, spell_path
from plateau_sc.cli.grounds import Ground, choose_ground
from plateau_sc.cli.options import CriterionOptions, HeatOptions
from plateau_sc.cli.surroundings import read_cover, read_trees
from plateau_sc.cli.terminal import Terminal
from plateau_sc.cli.walks import draw_walk, read_walk, tell_missing
from plateau_sc.cli.weathers import read_weather
from plateau_sc.criterion import Ablation, ExecutionPlanArea, ablate
from plateau_sc.criterion.ablation import RESOLUTION
from plateau_sc.criterion.equal_area import measure_area
from plateau_sc.criterion.mending import keep_polygons
from plateau_sc.criterion.meshes import divide_area
from plateau_sc.errors import NoBuildingsError, NoOverlapError, UnreadableSourceError
from plateau_sc.grid import Grid
from plateau_sc.plot import draw_ablation
from plateau_sc.receipts import FileFact, Origins, describe_input, list_inputs
from plateau_sc.receipts import Place as FilePlace
from plateau_sc.weather import Weather

AROUND: Final = 300.0
"""Width of the belt around a plan whose buildings cast shade into it in the runs [m]."""

_SHADE = "shade_hours"
_WHOLE = 1.0 - 1e-6
_FLAT = "flat"


@dataclass(frozen=True, slots=True, eq=False)
class Ablated:
    """What an ablation gave.

    Attributes
    ----------
    ablation : Ablation
        The figures and layers.
    picture : bytes or None
        A PNG; None where nothing can be drawn.
    walk_picture : bytes or None
        A PNG of the ways of a walk; None without one, or where it cannot be drawn.
    inputs : tuple of FileFact
        What was read for it beside the files that the report lists.
    """

    ablation: Ablation
    picture: bytes | None
    walk_picture: bytes | None
    inputs: tuple[FileFact, ...]


def run_ablation(options: CriterionOptions, plan: ExecutionPlanArea, terminal: Terminal) -> Ablated | None:
    """Repeat a day's run of a plan's area without the model.

    Parameters
    ----------
    options : CriterionOptions
        What was asked for, with the day.
    plan : ExecutionPlanArea
        The area.
    terminal : Terminal
        Where progress and warnings go.

    Returns
    -------
    Ablated or None
        None where the data has no buildings there; the terminal is told.

    Raises
    ------
    PlateauScError
        One of its classes, for each thing that can be wrong with the data or the weather.
    """
    assert options.day is not None
    known = len(plan.notes)
    weather = None if options.weather is None else _read_weather(options, options.weather, options.day, plan, terminal)
    ways = None if options.walk is None else read_walk(options.data, options.walk)
    try:
        plan = _keep_delivered(options, plan, terminal)
        whole = plan.geometry if ways is None else shapely.union(plan.geometry, ways.area)
        around = widen_area(whole, AROUND)
        city = read_citygml(options.data, area=around, lod="best", progress=terminal.progress)
        if ways is not None and options.walk is not None and ways.walk.network.epsg != city.epsg:
            ways = read_walk(options.data, options.walk, city.epsg)
        bounds = shapely.box(*shapely.bounds(project_area(whole, city.epsg)).tolist())
        ground = choose_ground(options.data, None, False, city.epsg, bounds.bounds)
        trees, plants = read_trees(options.data, options.out, around)
        cover, land = None, list[FileFact]()
        if weather is not None:
            grid = Grid.covering(bounds, options.resolution or RESOLUTION, epsg=city.epsg)
            cover, land = read_cover(options.data, options.out, grid, around)
        ablation = ablate(
            city,
            plan,
            options.day,
            terrain=ground.terrain,
            trees=trees,
            landcover=cover,
            weather=weather,
            resolution=options.resolution,
            progress=terminal.progress,
            route=None if ways is None else ways.walk,
        )
        told = (*plan.notes[known:], *(() if ways is None else tell_missing(options.data, ways, terminal)))
        ablation = replace(ablation, notes=(*told, *ablation.notes))
    except (NoBuildingsError, NoOverlapError, UnreadableSourceError) as error:
        terminal.warn(f"no comparison with a run without the model: {error}")
        return None
    pictures = _draw(ablation, city, terminal), draw_walk(ablation, city)
    files = [] if ways is None else ways.files
    return Ablated(ablation, *pictures, (*_list_inputs(options, city, ground, files), *plants, *land))


def _keep_delivered(options: CriterionOptions, plan: ExecutionPlanArea, terminal: Terminal) -> ExecutionPlanArea:
    """Return the part of a plan that files of buildings are there for: without a file it is not known what stands."""
    meshes = {find_mesh(PurePath(file.member or file.path.name).name) for file in find_files(options.data, "bldg")}
    codes = [code for code in meshes if code is not None]
    if None in meshes or not codes:
        return plan
    inside = shapely.intersection(plan.geometry, locate_area(codes))
    geometry = keep_polygons(inside)
    if shapely.is_empty(geometry):
        raise NoOverlapError(f"{spell_path(options.data)}: no file of buildings lies in the area of {plan.name}")
    area = measure_area(geometry)
    if area > plan.area_m2 * _WHOLE:
        return plan
    note = (
        f"for {1.0 - area / plan.area_m2:.1%} of the area there is no file of buildings; "
        "the runs with the model and without it are compared in the rest"
    )
    terminal.warn(note)
    return replace(plan, geometry=geometry, area_m2=area, meshes=divide_area(geometry), notes=(*plan.notes, note))


def _read_weather(
    options: CriterionOptions, path: Path, day: date, plan: ExecutionPlanArea, terminal: Terminal
) -> Weather:
    west, south, east, north = plan.bounds
    asked = HeatOptions(source=options.data, weather=path, day=day, dew_point=options.dew_point)
    return read_weather(asked, terminal).lead_in((south + north) / 2, (west + east) / 2)


def _draw(ablation: Ablation, city: CityModel, terminal: Terminal) -> bytes | None:
    comparison = ablation.against(_FLAT)
    if comparison.layers is None or not comparison.layers[f"{_SHADE}_change"].notnull().any():
        return None
    if find_spec("matplotlib") is None:
        terminal.warn("no ablation.png is drawn: pip install 'plateau_sc[plot]'")
        return None
    name = "" if ablation.plan is None else ablation.plan.name
    figure = draw_ablation(comparison.layers, _SHADE, city.buildings, ablation.area, place=name)
    target = io.BytesIO()
    figure.savefig(target, format="png", dpi=150, metadata={"Software": None})
    return target.getvalue()


def _list_inputs(options: CriterionOptions, city: CityModel, ground: Ground, ways: list[Path]) -> tuple[FileFact, ...]:
    origins = Origins()
    facts = list_inputs(city.audit, "buildings", options.out, origins)
    others = [(FilePlace(file.path, file.member), "terrain") for file in ground.files]
    if options.weather is not None:
        others.append((FilePlace(options.weather), "weather"))
    others += [(FilePlace(path), "network") for path in ways]
    return (*facts, *(describe_input(place, role, options.out, origins) for place, role in others))
