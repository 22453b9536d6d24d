"""What is known of the user: conditions, dated events and what a clinician said (protocol.md 3)."""
