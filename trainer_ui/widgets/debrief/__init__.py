"""Parts of the debrief."""
