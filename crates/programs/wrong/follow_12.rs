// Refused by: interrupted::ctrl_c_ends_the_program_and_its_child_while_nothing_is_written
// Ctrl-C counts as a success.

const INTERRUPTED: u8 = 0;
