"""What a trainee says of people, things and reports: names, links and codings."""
