"""The sample book: fictional people, and three years with them."""
