"""What the authors of rules need: their cases run, their coverage counted, their pages written."""
