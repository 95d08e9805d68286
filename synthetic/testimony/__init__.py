"""Records of what somebody did and of what a source tells of it, before any words."""
