"""What happens to results after they are judged: exceptions, the baseline, and the changes of a pull request."""
