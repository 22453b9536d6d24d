"""The generic controls, in the look of the theme."""
