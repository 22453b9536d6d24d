"""The first run, for tests that are about something else."""

from rollerlog.services.drafts import Drafts
from rollerlog.store.logbook_file import LogbookFile
from rollerlog.ui.first_runs import DONE, FIRST_RUN


def skip_first_run(folder):
    """Let the window of a folder open on Today, though nothing is recorded."""
    file = LogbookFile(folder)
    Drafts(file).keep(FIRST_RUN, DONE)
    file.close()
