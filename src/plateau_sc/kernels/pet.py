"""PET, the Physiological Equivalent Temperature: a body in balance, and the room that leaves it in the same balance.

A body of core, skin and clothing is sought that neither warms nor cools outdoors. For a given skin temperature the
clothing follows from what passes through it, and the core from what the blood carries to the skin, each with one
solution. What the whole body then gains falls as its skin grows warmer, so that one root remains, which is closed in
from both sides. PET is the air temperature of a room (wind 0.1 m/s, vapour pressure 12 hPa, walls as warm as the air)
in which a body of the same core, skin and clothing temperatures would neither warm nor cool.

Two variants are in use, which differ in what evaporates, in the insulation of the clothing and in blood flow.
"""

import numpy as np

from plateau_sc.kernels.body import Body
from plateau_sc.kernels.compiler import kernel
from plateau_sc.kernels.vapour import saturation_pressure
from plateau_sc.types import FloatArray

_ZERO = 273.15
_STEFAN_BOLTZMANN = 5.67e-8
_LATENT_HEAT = 2.42e6
_AIR_HEAT = 1010.0
_BLOOD_HEAT = 3640.0
_SKIN_EMISSIVITY, _CLOTHING_EMISSIVITY = 0.99, 0.95
_CORE_SET, _SKIN_SET = 36.6, 34.0
_REST_FLOW, _MOST_FLOW = 6.3, 90.0
_STANDARD_PRESSURE = 1013.25
_ROOM_WIND, _ROOM_VAPOUR = 0.1, 12.0
_EFFECTIVE_AREA = 0.725
# From the difference of vapour pressure [hPa] and the transfer of heat by convection, the heat that evaporates.
_LEWIS = 1.67
_CLOTHING_PERMEABILITY = 0.38

_COLDEST, _WARMEST = -80.0, 80.0
_TOLERANCE = 1e-7
_MOST_STEPS = 100


@kernel
def fill_pet(
    air_temperature: FloatArray,
    radiant_temperature: FloatArray,
    wind_speed: FloatArray,
    relative_humidity: FloatArray,
    pressure: FloatArray,
    body: Body,
    room: Body,
    out: FloatArray,
) -> None:
    """Fill in the PET of places.

    Parameters
    ----------
    air_temperature, radiant_temperature : ndarray, shape (n,), float64
        Air temperature and mean radiant temperature [°C].
    wind_speed : ndarray, shape (n,), float64
        At the height of the body's middle, 1.1 m [m/s].
    relative_humidity : ndarray, shape (n,), float64
        Relative humidity [%].
    pressure : ndarray, shape (n,), float64
        Air pressure [hPa].
    body : Body
        Of the person outdoors; from `describe_body`.
    room : Body
        Of the same person in the room, where PET has 0.9 clo and 80 W of activity.
    out : ndarray, shape (n,), float64
        Takes the PET [°C]; NaN where an input is NaN, or where no balance is found with a skin of -80 to 80 °C.

    References
    ----------
    P. Höppe: The physiological equivalent temperature - a universal index for the biometeorological assessment of the
    thermal environment. International Journal of Biometeorology 43, 71-75, 1999,
    https://doi.org/10.1007/s004840050118.
    """
    for i in range(len(out)):
        vapour = 0.01 * relative_humidity[i] * saturation_pressure(air_temperature[i])
        out[i] = _find_pet(air_temperature[i], radiant_temperature[i], wind_speed[i], vapour, pressure[i], body, room)


@kernel
def _find_pet(air: float, radiant: float, wind: float, vapour: float, pressure: float, body: Body, room: Body) -> float:
    """Return the PET at one place [°C]."""
    density = (pressure / _STANDARD_PRESSURE) ** 0.55
    transfer = _convection(wind, density, body)
    gain = body.metabolism + _breathe(air, vapour, pressure, body)
    radiation = _fourth(radiant)
    skin = _find_skin(air, radiation, transfer, vapour, gain, pressure, body)
    if not (_COLDEST < skin < _WARMEST):
        return np.nan
    clothing = _find_clothing(skin, air, radiation, transfer, body)
    core = _find_core(skin, gain, body)
    room_transfer = _convection(_ROOM_WIND, density, room)
    if body.revised:
        loss = _evaporate(skin, core, room_transfer, _ROOM_VAPOUR, pressure, room)
    else:
        # What sweat takes is that of outdoors, and only what passes through the skin is that of the room.
        sweat, wetness = _sweat(skin, core, transfer, vapour, pressure, body)
        loss = sweat + _diffusion(room_transfer, room) * (1.0 - wetness) * (_saturation(skin) - _ROOM_VAPOUR)
    return _find_room(skin, clothing, room_transfer, room.metabolism - loss, pressure, room)


@kernel
def _find_skin(
    air: float, radiation: float, transfer: float, vapour: float, gain: float, pressure: float, body: Body
) -> float:
    """Return the skin temperature at which the body neither gains nor loses heat; NaN where there is none [°C]."""
    low, step = 33.0, 3.0
    low_excess = _excess(low, air, radiation, transfer, vapour, gain, pressure, body)
    high, high_excess = low, low_excess
    # The excess falls as the skin grows warmer: widen until it changes its sign.
    while not (low_excess >= 0.0 >= high_excess):
        if low_excess < 0.0:
            high, high_excess = low, low_excess
            low -= step
            low_excess = _excess(low, air, radiation, transfer, vapour, gain, pressure, body)
        else:
            low, low_excess = high, high_excess
            high += step
            high_excess = _excess(high, air, radiation, transfer, vapour, gain, pressure, body)
        step *= 2.0
        if not (low > _COLDEST and high < _WARMEST) or low_excess != low_excess or high_excess != high_excess:
            return np.nan
    last = 0
    for _ in range(_MOST_STEPS):
        if high - low < _TOLERANCE or low_excess == high_excess:
            break
        middle = low + (high - low) * low_excess / (low_excess - high_excess)
        excess = _excess(middle, air, radiation, transfer, vapour, gain, pressure, body)
        if abs(excess) < _TOLERANCE:
            return float(middle)
        # Regula falsi; an end that stays twice counts half, so that both ends come in (the Illinois rule).
        if excess > 0.0:
            low, low_excess = middle, excess
            if last == 1:
                high_excess *= 0.5
            last = 1
        else:
            high, high_excess = middle, excess
            if last == -1:
                low_excess *= 0.5
            last = -1
    return 0.5 * (low + high)


@kernel
def _excess(
    skin: float,
    air: float,
    radiation: float,
    transfer: float,
    vapour: float,
    gain: float,
    pressure: float,
    body: Body,
) -> float:
    """Return what the body gains, with clothing and core as they follow from the skin [W/m²]."""
    clothing = _find_clothing(skin, air, radiation, transfer, body)
    core = _find_core(skin, gain, body)
    bare = body.bare * (
        _EFFECTIVE_AREA * _SKIN_EMISSIVITY * _STEFAN_BOLTZMANN * (radiation - _fourth(skin)) + transfer * (air - skin)
    )
    through = body.clothed * body.conductance * (skin - clothing)
    return gain + bare - through - _evaporate(skin, core, transfer, vapour, pressure, body)


@kernel
def _find_clothing(skin: float, air: float, radiation: float, transfer: float, body: Body) -> float:
    """Return the temperature of the clothing, which hands on what it takes from the skin [°C]."""
    emission = _EFFECTIVE_AREA * _CLOTHING_EMISSIVITY * _STEFAN_BOLTZMANN
    found = skin
    for _ in range(_MOST_STEPS):
        kelvin = found + _ZERO
        cubed = kelvin * kelvin * kelvin
        rest = body.conductance * (skin - found) - transfer * (found - air) - emission * (cubed * kelvin - radiation)
        step = rest / (body.conductance + transfer + 4.0 * emission * cubed)
        found += step
        if not (abs(step) > _TOLERANCE):
            break
    return found


@kernel
def _find_core(skin: float, gain: float, body: Body) -> float:
    """Return the core temperature at which the blood carries what the core gains to the skin [°C]."""
    litre = body.blood_density * _BLOOD_HEAT / 3600.0
    narrowing = 1.0 + 0.5 * max(_SKIN_SET - skin, 0.0)
    core = skin + gain / (5.28 + _REST_FLOW * litre / narrowing)
    if core <= _CORE_SET:
        return core
    # VDI's program has a rounded slope, which lessens the flow by an eighth at 37 °C.
    slope = (75.0 if body.revised else 74.88) * litre / narrowing
    rest = 5.28 - (75.0 * _CORE_SET - _REST_FLOW) * litre / narrowing + slope * skin
    core = skin + (np.sqrt(0.25 * rest * rest + slope * gain) - 0.5 * rest) / slope
    return float(max(core, skin + gain / (5.28 + _MOST_FLOW * litre)))


@kernel
def _evaporate(skin: float, core: float, transfer: float, vapour: float, pressure: float, body: Body) -> float:
    """Return the heat that evaporation takes from the skin [W/m²]."""
    sweat, wetness = _sweat(skin, core, transfer, vapour, pressure, body)
    return sweat + _diffusion(transfer, body) * (1.0 - wetness) * (_saturation(skin) - vapour)


@kernel
def _sweat(
    skin: float, core: float, transfer: float, vapour: float, pressure: float, body: Body
) -> tuple[float, float]:
    """Return the heat that sweat takes [W/m²] and the share of the skin that is wet."""
    if body.revised:
        flow = (_REST_FLOW + 75.0 * max(core - _CORE_SET, 0.0)) / (1.0 + 0.5 * max(_SKIN_SET - skin, 0.0))
        share = 0.0417737 + 0.7451833 / (min(flow, _MOST_FLOW) + 0.585417)
        threshold = 0.1 * _SKIN_SET + 0.9 * _CORE_SET
    else:
        share, threshold = 0.1, _CORE_SET
    mass = body.sweat * 304.94 * (share * skin + (1.0 - share) * core - threshold)
    if mass <= 0.0:
        return 0.0, 0.0
    if body.revised:
        mass = min(mass, 500.0)
        vapour_transfer = _LEWIS * transfer
    else:
        vapour_transfer = 0.633 * transfer / (pressure * _AIR_HEAT) * _LATENT_HEAT
    sweat = mass * _LATENT_HEAT / 3.6e6
    most = vapour_transfer * (_saturation(skin) - vapour) / (1.0 + 0.92 * transfer * body.insulation)
    if sweat < most:
        return sweat, sweat / most
    # The revised variant lets all sweat evaporate, as it was published.
    return sweat if body.revised else max(most, 0.0), 1.0


@kernel
def _diffusion(transfer: float, body: Body) -> float:
    """Return the heat that vapour passing through dry skin takes, a unit of vapour pressure [W/(m² hPa)]."""
    if body.revised:
        resistance = 1.0 / (body.clothing_factor * transfer) + body.insulation
        return _LEWIS * _CLOTHING_PERMEABILITY / resistance
    return _LATENT_HEAT / 0.79e7


@kernel
def _find_room(skin: float, clothing: float, transfer: float, gain: float, pressure: float, body: Body) -> float:
    """Return the air temperature of the room that leaves the body in balance [°C]."""
    emission = _EFFECTIVE_AREA * _STEFAN_BOLTZMANN
    bare, clothed = body.bare * _SKIN_EMISSIVITY, body.clothed * _CLOTHING_EMISSIVITY
    constant = (
        gain
        - emission * (bare * _fourth(skin) + clothed * _fourth(clothing))
        - transfer * (body.bare * skin + body.clothed * clothing)
    )
    convection, radiation = transfer * (body.bare + body.clothed), emission * (bare + clothed)
    found = clothing
    for _ in range(_MOST_STEPS):
        kelvin = found + _ZERO
        cubed = kelvin * kelvin * kelvin
        excess = (
            constant + _breathe(found, _ROOM_VAPOUR, pressure, body) + convection * found + radiation * cubed * kelvin
        )
        step = -excess / (convection + 4.0 * radiation * cubed + _breathe_more(found, pressure, body))
        found += step
        if not abs(step) >= _TOLERANCE:
            return float(found)
    return np.nan


@kernel
def _convection(wind: float, density: float, body: Body) -> float:
    """Return the transfer of heat by convection [W/(m² K)]; `density` is that of the air to the power 0.55 [-]."""
    transfer = 2.67 + 6.5 * wind**0.67
    if body.revised:
        # Never below that of still air, the pressure's power 0.53 taken as 0.55.
        transfer = max(transfer, 3.0 * density)
    return float(transfer * density)


@kernel
def _breathe(air: float, vapour: float, pressure: float, body: Body) -> float:
    """Return the heat that the body gains by breathing, mostly below 0 [W/m²]."""
    exhaled = 0.47 * air + 21.0
    moist = 0.623 * _LATENT_HEAT / pressure * (vapour - _saturation(exhaled))
    return 1.44e-6 * body.metabolism * (_AIR_HEAT * (air - exhaled) + moist)


@kernel
def _breathe_more(air: float, pressure: float, body: Body) -> float:
    """Return by how much that grows with the air temperature [W/(m² K)]."""
    exhaled = 0.47 * air + 21.0
    rise = _saturation(exhaled) * 17.1543 * 235.0 / ((235.0 + exhaled) * (235.0 + exhaled))
    return 1.44e-6 * body.metabolism * (0.53 * _AIR_HEAT - 0.47 * 0.623 * _LATENT_HEAT / pressure * rise)


@kernel
def _saturation(temperature: float) -> float:
    """Return the saturation vapour pressure at skin or breath after Magnus [hPa]."""
    return float(6.11 * np.exp(17.1543 * temperature / (235.0 + temperature)))


@kernel
def _fourth(temperature: float) -> float:
    """Return the fourth power of a temperature [K^4]."""
    square = (temperature + _ZERO) * (temperature + _ZERO)
    return square * square
