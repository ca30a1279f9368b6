//! The memory that a process uses, as Linux tells it.

use std::fs;

use rustix::process::Pid;

/// The memory of a process, in KiB.
#[derive(Clone, Copy, Debug)]
pub struct Memory {
    /// What it uses now.
    pub now: u64,
    /// What it has used at most.
    pub most: u64,
}

/// Returns the memory of a process; `None` where the system has no `/proc`.
pub fn of(pid: Pid) -> Option<Memory> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let field = |name| {
        let rest = status.lines().find_map(|line| line.strip_prefix(name))?;
        rest.split_whitespace().next()?.parse().ok()
    };
    let (now, most) = (field("VmRSS:")?, field("VmHWM:")?);
    Some(Memory { now, most })
}

/// Writes KiB as MiB, for people.
pub fn mib(kib: u64) -> String {
    format!("{} MiB", kib / 1024)
}
