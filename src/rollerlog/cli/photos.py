"""``photo add``: the pictures of files into the vault here, their rows by the one writer."""

from __future__ import annotations

import json
from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from rollerlog.cli.outcome import DONE, FAILED, REFUSED, USAGE, Outcome, Reply, reply
from rollerlog.cli.pictures import ANY, handed_over
from rollerlog.cli.plain import flat
from rollerlog.domain.ids import new_id
from rollerlog.services.photos.decoded import Unfit
from rollerlog.services.photos.importing import Decoder
from rollerlog.services.photos.taking import facts_of
from rollerlog.store.faults import StoreError, of_the_system
from rollerlog.store.vault import Vault
from rollerlog.ui.faults import fault
from rollerlog.ui.photo_wording import refused, show_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rollerlog.cli.writing import Writing
    from rollerlog.domain.logbook import Logbook

_NOT_ADDED = "It was not added."


def add(writing: Writing, logbook: Logbook) -> Reply:
    """Add every picture that can be, and say of each what came of it."""
    arguments = writing.arguments
    arguments.picture = ANY
    outcome = writing.on_paper(logbook).outcome
    if outcome.code != DONE:
        return reply(outcome, as_json=arguments.json)
    replies = list(_added(writing, arguments.files))
    if len(arguments.files) == 1:
        return replies[0]
    return _together(replies, as_json=arguments.json)


def _added(writing: Writing, files: Sequence[str]) -> Iterator[Reply]:
    """Yield what came of each file, up to the first that the disk or the logbook did not take."""
    name = show_name(Path(files[0]).name)
    try:
        with Decoder(Vault(writing.folder)) as decoder:
            for file in files:
                name = show_name(Path(file).name)
                found = decoder.take_in(Path(file), writing.now().tzinfo)
                if isinstance(found, Unfit):
                    yield reply(
                        Outcome(error=flat(refused(name, found)), code=FAILED), as_json=False
                    )
                    continue
                picture = handed_over(found, facts_of(found))
                said = _of(writing, picture).done()
                yield _named(said, name) if said.err and len(files) > 1 else said
                if said.code == FAILED:
                    return
    except (StoreError, OSError) as error:
        trouble = error if isinstance(error, StoreError) else of_the_system(error)
        said = reply(Outcome(error=fault(trouble, _NOT_ADDED), code=FAILED), as_json=False)
        yield _named(said, name)


def _of(writing: Writing, picture: dict[str, object]) -> Writing:
    """Return the writing of one picture, under an id of its own."""
    typed = writing.arguments
    arguments = Namespace(**{**vars(typed), "entry_id": new_id(), "picture": picture})
    # To the window the files mean nothing, and there may be very many.
    words = ["photo", "add", "picture", "--view", str(typed.view)]
    words += [word for zone in typed.zones for word in ("--zone", zone)]
    words += ["--json"] if typed.json else []
    return replace(writing, argv=words, arguments=arguments)


def _named(said: Reply, name: str) -> Reply:
    return said._replace(err=f"{name}: {said.err}")


def _together(replies: Sequence[Reply], *, as_json: bool) -> Reply:
    codes = {said.code for said in replies}
    code = next((code for code in (FAILED, USAGE, REFUSED) if code in codes), DONE)
    outs = [said.out for said in replies if said.code == DONE]
    if as_json:
        document = {"entries": [json.loads(out) for out in outs]}
        out = reply(Outcome(document), as_json=True).out
    else:
        out = "".join(outs)
    return Reply(code, out, "".join(said.err for said in replies))
