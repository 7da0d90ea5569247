"""The plan as the author writes it: one Pydantic model for every thing in the content tree."""
