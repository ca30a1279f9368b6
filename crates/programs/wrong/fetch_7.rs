// Refused by: results::a_4xx_is_final
// It tries again after a 4xx, which will be the same the next time.

impl Failure {
    fn may_pass(&self) -> bool {
        true
    }
}
