"""Small builders, so that a test reads as the entries it is about."""

from datetime import UTC, datetime

from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.logbook import Logbook
from rollerlog.domain.model import CheckIn, Preference, Session, Setting, Settled, SpfApplication

CHEEK = "cheek-left"
CLINIC = Setting.CLINIC


def at(text):
    """An instant: UTC where no offset is given, noon where no time is."""
    moment = datetime.fromisoformat(text if len(text) > len("2026-06-09") else f"{text} 12:00")
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def rolled(when, needle_um=500, zones=(CHEEK,), **more):
    moment = at(when) if isinstance(when, str) else when
    zones = (zones,) if isinstance(zones, str) else zones
    return Session(
        **{"at": moment, "logged_at": moment, "zones": zones, "needle_um": needle_um} | more
    )


def checked(when, zones=(CHEEK,), **more):
    moment = at(when) if isinstance(when, str) else when
    zones = (zones,) if isinstance(zones, str) else zones
    return CheckIn(**{"at": moment, "logged_at": moment, "zones": zones} | more)


def settled(when, sign, zones=(CHEEK,), **more):
    zones = (zones,) if isinstance(zones, str) else zones
    return Settled(at=at(when), logged_at=at(when), zones=zones, sign=sign, seen=True, **more)


def sunscreen(when, zones=(CHEEK,)):
    return SpfApplication(at=at(when), logged_at=at(when), zones=zones)


def setting(key, value):
    return Preference(id=key, value=str(value))


def book(*entities):
    return Logbook.of(entities)


def until(logbook, zone=CHEEK):
    """The first free day of a zone as it is written, or None."""
    rest = rest_of_zone(logbook, zone)
    return rest.until.isoformat() if rest else None
