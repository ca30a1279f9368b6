// Refused by: bound::reading_stops_while_the_sink_waits
// The bound is none, because it's larger than any input.

const BOUND: usize = 1 << 20;
