//! Faults of MongoDB, and what callers see of them: real processes, killed and stopped.

#[path = "../common/mod.rs"]
mod common;

mod away;
mod crowd;
mod database;
// These three stop MongoDB dead, and Windows has no signal for that.
#[cfg(unix)]
mod hang_up;
#[cfg(unix)]
mod hung;
mod killed;
mod load;
#[cfg(unix)]
mod overload;
mod replica_set;
mod slow_clients;
