//! Faults of MongoDB, and what callers see of them: real processes, killed and stopped.

#[path = "../common/mod.rs"]
mod common;

mod away;
mod crowd;
mod database;
// These stop MongoDB dead, and Windows has no signal for that.
#[cfg(unix)]
mod hang_up;
#[cfg(unix)]
mod hung;
mod killed;
#[cfg(unix)]
mod lists;
mod load;
mod replica_set;
mod slow_clients;
#[cfg(unix)]
mod soak;
