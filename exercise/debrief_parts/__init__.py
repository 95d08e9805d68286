"""The parts of the debrief, each described once for the screen and for print."""
