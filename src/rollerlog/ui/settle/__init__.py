"""The page that takes the word that warning signs have settled."""
