// Refused by: growing::lines_come_out_within_half_a_second
// The file is looked at too seldom.

const PAUSE: Duration = Duration::from_secs(2);
