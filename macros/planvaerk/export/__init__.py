"""Open data made from a plan."""
