// Refused by: interrupted::clients_that_do_not_read_hold_up_neither_the_end_nor_the_others
// After Ctrl-C, clients are waited for until they've read their last line.

const STOP_TIMEOUT: Duration = Duration::from_secs(3_600);
