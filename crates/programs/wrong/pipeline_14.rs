// Refused by: interrupted::ctrl_c_counts_what_was_printed_and_reported_before
// Ctrl-C has the exit code of a failure.

const INTERRUPTED: i32 = 1;
