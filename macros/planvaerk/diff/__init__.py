"""What has changed in the plan between two revisions, or between two editions."""
