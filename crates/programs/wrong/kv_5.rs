// Refused by: slow::at_least_32_messages_of_each_key_are_kept
// A subscriber that's slow for a moment loses messages already.

const MAX_MESSAGES: usize = 16;
