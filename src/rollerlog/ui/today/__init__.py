"""The page of today: what is due, how the skin stands, what comes next."""
