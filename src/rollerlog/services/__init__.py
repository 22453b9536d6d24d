"""The long-lived parts between the rules and the window."""
