// Refused by: limit::sixty_four_clients_are_served_and_no_65th
// There are far too many places.

const MAX_CLIENTS: usize = 1_000;
