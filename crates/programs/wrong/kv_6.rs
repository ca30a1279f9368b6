// Refused by: slow::a_client_that_does_not_read_its_replies_is_not_read_either
// The bound of the replies is none, because it's larger than the memory.

const MAX_REPLIES: usize = 1 << 24;
