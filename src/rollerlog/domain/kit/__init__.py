"""Rollers and products: what they are, and what speaks against using them (protocol.md 6)."""
