"""The page of rollers and products."""
