"""The logbook on disk."""
