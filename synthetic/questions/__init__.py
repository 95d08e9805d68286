"""Kinds of question: what is latent in each, and the indicator sheet by which it leaves evidence."""
