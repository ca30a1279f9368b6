// Refused by: limit::five_requests_are_under_way_and_no_sixth
// It has only four requests under way while others wait to start.

const PLACES: usize = 4;
