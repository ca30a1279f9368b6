// Refused by: usage::arguments_but_one_address_are_wrong_usage
// Wrong usage has the exit code of any other failure.

const WRONG_USAGE: u8 = 1;
