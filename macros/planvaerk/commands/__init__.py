"""The commands, one module each: plain arguments in, an exit code out."""
