"""What the force can do: one file an action, each changing only risk, cost, trust or capacity."""
