"""Parts of the trainee's desk."""
