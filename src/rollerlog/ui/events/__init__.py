"""Forms for what the skin waits after, and for a professional's word."""
