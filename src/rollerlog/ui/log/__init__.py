"""The page that logs a session, and edits one."""
