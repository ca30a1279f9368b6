// Refused by: interrupted::five_seconds_after_ctrl_c_the_clients_that_are_left_are_closed
// After Ctrl-C, the last clients are waited for without an end.

const STOP_TIMEOUT: Duration = Duration::from_secs(3_600);
