"""The page with a summary of an area, to show to a clinician."""
