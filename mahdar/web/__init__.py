"""The page: the record read in a browser, on this machine. A door: it asks the rooms below and shows what they say."""
