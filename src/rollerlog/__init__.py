"""Log at-home derma-rolling sessions, let each zone rest, and follow the skin."""
