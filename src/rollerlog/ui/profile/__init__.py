"""The page on which the profile is gone through again."""
