"""The look of the site: Material for MkDocs in Danish, with Planværk's own style on top."""
