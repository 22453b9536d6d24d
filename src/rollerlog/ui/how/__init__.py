"""The page that says how this works, and what that rests on."""
