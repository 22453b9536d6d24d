"""The custom-painted marks: they take plain values and know no domain and no journal."""
