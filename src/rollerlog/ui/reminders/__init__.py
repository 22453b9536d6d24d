"""The page of the reminders: what comes, by which way, and what became of them."""
