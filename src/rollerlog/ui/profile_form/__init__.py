"""The form for who should not roll at home, shared by the first run and the profile."""
