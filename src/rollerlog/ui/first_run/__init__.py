"""The three short steps before the first day."""
