//! Nothing but dependencies: its manifest says what they are for.
