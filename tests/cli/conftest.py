import json
from typing import NamedTuple

import pytest

from rollerlog.cli import main


class Said(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def document(self):
        return json.loads(self.out)


@pytest.fixture
def call(folder, clock, capsys):
    """Call the command line in this process, at the time of the clock."""

    def call(*words):
        code = main(["--data-dir", str(folder), *map(str, words)], now=clock)
        return Said(code, *capsys.readouterr())

    return call


@pytest.fixture
def read(call):
    """Call a command that is done, and return its document."""

    def read(*words):
        said = call(*words, "--json")
        assert (said.code, said.err) == (0, "")
        return said.document

    return read
