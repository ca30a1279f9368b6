// Refused by: slow::at_most_1024_messages_of_each_key_are_kept
// Far more messages are kept than a subscriber may have.

const MAX_MESSAGES: usize = 16_384;
