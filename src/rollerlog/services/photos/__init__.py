"""What is measured in photos: their light, how they lie over each other, and redness."""
