// Refused by: limit::five_requests_are_under_way_and_no_sixth
// It has six requests under way.

const PLACES: usize = 6;
