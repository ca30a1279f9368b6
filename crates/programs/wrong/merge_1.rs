// Refused by: growing::a_line_comes_out_once_the_other_file_has_a_later_one
// Files are looked at too seldom.

const PAUSE: Duration = Duration::from_secs(5);
