"""How fast Planværk is, always as a ratio to something known, measured side by side in one run."""
