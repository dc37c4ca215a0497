"""What is run by hand: making derived data, examples and reference pages."""
