"""Insights: seven questions to ask of a network."""
