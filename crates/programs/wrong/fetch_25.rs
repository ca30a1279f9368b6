// Refused by: retries::connections_that_break_are_retried
// It tries again only after a status, and not when the connection breaks.

impl Failure {
    fn may_pass(&self) -> bool {
        matches!(self, Self::Status(status) if status.is_server_error())
    }
}
