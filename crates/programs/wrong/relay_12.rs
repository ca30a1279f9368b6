// Refused by: idle::a_client_is_closed_after_ten_seconds_without_a_byte_in_either_direction
// Whether a byte has passed is looked at only every ten seconds.

impl Latest {
    fn set(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    async fn silence(&self) {
        loop {
            let latest = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if latest.elapsed() >= SILENCE_TIMEOUT {
                return;
            }
            sleep(SILENCE_TIMEOUT).await;
        }
    }
}
