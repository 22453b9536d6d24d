"""The Photos page: pictures of the same skin beside each other."""
