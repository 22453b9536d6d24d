"""Small builders, so that a test reads as the entries it is about."""

from datetime import UTC, datetime

import pytest

from rollerlog.domain.gate import Plan, judge
from rollerlog.domain.healing import rest_of_zone
from rollerlog.domain.kit.model import Disinfection, PatchReading, Product, Roller
from rollerlog.domain.logbook import Logbook
from rollerlog.domain.model import CheckIn, Preference, Session, Setting, Settled, SpfApplication
from rollerlog.domain.profile.model import ADVISED, Asked, Condition, DatedEvent
from rollerlog.domain.refusals import Refused
from rollerlog.domain.strict import guarded

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


def advised(when="2000-01-01", who="Dr Vidal"):
    return Asked(at=at(when), logged_at=at(when), condition=ADVISED, who=who)


def advised_book(*entities):
    """A logbook in which disputed lengths were advised before anything else."""
    return book(advised(), *entities)


def until(logbook, zone=CHEEK):
    """The first free day of a zone as it is written, or None."""
    rest = rest_of_zone(logbook, zone)
    return rest.until.isoformat() if rest else None


def noted(condition, when="2026-01-01", cleared=None):
    over = at(cleared) if cleared else None
    return Condition(at=at(when), logged_at=at(when), condition=condition, cleared_at=over)


def ended(event, on, zones=()):
    """A dated event that ended on a day."""
    zones = (zones,) if isinstance(zones, str) else zones
    begins = at(f"{on} 00:00")
    return DatedEvent(at=begins, logged_at=begins, zones=zones, event=event)


def asked(condition, when, who="Dr Vidal"):
    return Asked(at=at(when), logged_at=at(when), condition=condition, who=who)


def roller(id_="blue", needle_um=250, areas=("face",), added="2026-01-01", **more):
    given = {"id": id_, "name": id_, "added_at": at(added), "needle_um": needle_um, "areas": areas}
    return Roller(**given | more)


def disinfected(when, id_="blue"):
    return Disinfection(at=at(when), logged_at=at(when), roller=id_)


def product(*actives, id_="serum", begun=None, **more):
    begun_at = at(begun) if begun else None
    given = {"id": id_, "name": id_, "added_at": at("2026-01-01"), "actives": actives}
    return Product(**given | {"patch_begun_at": begun_at} | more)


def read(when, *, reacted=False, id_="serum"):
    """A reading of a patch test."""
    return PatchReading(at=at(when), logged_at=at(when), product=id_, reacted=reacted)


def judged(logbook, when, needle_um=250, zones=(CHEEK,), answers=(), where=Setting.HOME, tool=None):
    """The gate's answer to rolling at an instant, asked at that instant."""
    moment = at(when) if isinstance(when, str) else when
    zones = (zones,) if isinstance(zones, str) else zones
    wanted = Plan(
        zones=zones, needle_um=needle_um, setting=where, at=moment, answers=answers, roller=tool
    )
    return judge(logbook, wanted, moment)


def done(logbook, command, when):
    """The logbook after a command, as the journal runs it."""
    now = at(when) if isinstance(when, str) else when
    return logbook.after(guarded(logbook, command(logbook, now), now))


def turned_down(logbook, command, when):
    """The reasons a command is refused for."""
    now = at(when) if isinstance(when, str) else when
    with pytest.raises(Refused) as caught:
        command(logbook, now)
    return caught.value.reasons
