"""The records that the stages pass to one another."""
