"""The page that looks ahead: courses, last days, planned sessions, concerns."""
