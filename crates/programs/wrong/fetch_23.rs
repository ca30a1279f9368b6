// Refused by: timeouts::a_slow_response_that_is_whole_in_time_succeeds
// It gives an attempt less time than it has.

const ATTEMPT_TIMEOUT: Duration = Duration::from_millis(1_500);
