// Refused by: under_way::three_pages_are_under_way_and_no_fourth
// There's a page too many under way.

const UNDER_WAY: usize = 4;
