"""What ties the archive together: stories, copies, related articles, headlines, inferred dates, names."""
