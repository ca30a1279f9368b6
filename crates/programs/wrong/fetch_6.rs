// Refused by: retries::a_5xx_is_retried_after_100_200_and_400_ms
// It waits just as long before each retry.

const RETRY_PAUSES: [Duration; 3] = [Duration::from_millis(100); 3];
