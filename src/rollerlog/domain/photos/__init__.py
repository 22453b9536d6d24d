"""Photos: what is known of them, and how two of them lie over each other."""
