"""A request and its answer: a file is read, and what is kept of it is written."""

from __future__ import annotations

from rollerlog.decoding.opening import opened
from rollerlog.decoding.reading import read
from rollerlog.decoding.refusing import Refusal, Unfit
from rollerlog.decoding.writing import write

NOT_SAVED = "not-saved"


def decode(path: str, out: str) -> dict[str, object]:
    """Make the photo and the thumbnail of a file under ``out``, or say why there is none.

    Where they could not be written, ``errno`` says why.
    """
    try:
        with opened(path) as file:
            picture = read(file)
        return write(picture, out)
    except Unfit as unfit:
        return {"refused": unfit.refusal}
    except MemoryError:
        return {"refused": Refusal.OUT_OF_MEMORY}
    except OSError as error:
        return {"refused": NOT_SAVED, "errno": error.errno}
