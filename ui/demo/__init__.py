"""Pictures of every view with the sample book, and its review: for looking without a display."""
