"""The year as one document, and its writers: pages, web page, Markdown, figures."""
