// Refused by: interrupted::ctrl_c_ends_the_program_in_the_middle_of_a_page
// Ctrl-C counts as a success.

const INTERRUPTED: u8 = 0;
