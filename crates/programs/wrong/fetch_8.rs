// Refused by: retries::the_reason_is_that_of_the_last_attempt
// It tries again once too often.

const RETRY_PAUSES: [Duration; 4] = [
    Duration::from_millis(100),
    Duration::from_millis(200),
    Duration::from_millis(400),
    Duration::from_millis(800),
];
