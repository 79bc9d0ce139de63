"""One file a principle: what stands on its page."""
