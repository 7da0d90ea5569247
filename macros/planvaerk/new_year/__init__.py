"""Next year's edition, made from the last one: only new files, and a list of what is left to do."""
