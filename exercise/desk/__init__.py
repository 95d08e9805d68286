"""The trainee's desk: everything a trainee can read and do in a run."""
