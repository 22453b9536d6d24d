"""Looking ahead: courses, planned sessions, last days before an occasion, concerns."""
