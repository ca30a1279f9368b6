// Refused by: interrupted::ctrl_c_ends_the_program_while_lines_wait
// Ctrl-C has the exit code of a failure.

const INTERRUPTED: u8 = 1;
