"""Search beside what one would otherwise take: the same queries over the same documents, each in its own index.

``documents.tsv`` and ``queries.tsv`` are the project's own: a document is relevant where the words of a query stand in
it in any form, as a reader with a dictionary judges. Every peer searches with FTS5, and differs in what it takes for a
word.
"""
