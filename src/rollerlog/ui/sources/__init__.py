"""The register of sources: what each number and sentence rests on. No Qt here."""
