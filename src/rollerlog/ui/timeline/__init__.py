"""The timeline: everything recorded, newest first."""
