"""Groups: the agent, its members, how groups form and end, and how they weigh places."""
