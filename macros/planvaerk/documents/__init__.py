"""A document on paper from the site's own pages: PDF and Word, with what they say and show.

`all_documents.make_all` takes the pages as HTML and a cover in plain values, and gives the bytes of
both files. On the way the pages become one body without what only a screen can do (`cleaning`),
pandoc reads it (`pandoc`), and typst sets the PDF while pandoc writes the Word file.
"""
