"""What pages and commands receive: plain records, ready to show."""
