"""Values and rules: pure, with the time handed in."""
