// Refused by: interrupted::clients_go_on_after_ctrl_c_until_they_are_done
// Ctrl-C drops all clients at once.

const STOP_TIMEOUT: Duration = Duration::ZERO;
