// Refused by: target::each_client_has_a_connection_of_its_own
// One client is served after the other.

const MAX_CLIENTS: usize = 1;
