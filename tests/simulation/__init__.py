"""A year of somebody's life around the real scheduler, agenda and ledger, watched by an oracle."""
