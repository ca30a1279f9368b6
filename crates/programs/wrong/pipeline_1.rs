// Refused by: parsers::four_lines_are_parsed_at_once_and_never_more
// There's a parser too many.

const PARSERS: usize = 5;
