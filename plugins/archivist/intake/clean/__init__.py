"""Cleaning: detectors propose runs of raw lines, one knife cuts them out of the body."""
