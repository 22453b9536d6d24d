"""The page that asks how the skin is."""
