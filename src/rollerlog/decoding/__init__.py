"""The child process that opens foreign pictures: bounded, without Qt, trusted with nothing else."""
