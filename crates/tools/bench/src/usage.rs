//! The resources that a process has used up.

use nix::sys::resource::{UsageWho, getrusage};
use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System};

/// A process that is looked at.
pub struct Watch {
    system: System,
    pid: Pid,
}

/// What it has used up at some moment.
#[derive(Clone, Copy)]
pub struct Usage {
    /// The computing time of all its threads, in seconds.
    pub cpu: f64,
    /// How much of the machine's memory it holds, in bytes.
    pub memory: f64,
}

impl Watch {
    /// Watches this process, or another.
    pub fn new(pid: u32) -> Self {
        let mut watch = Self {
            system: System::new(),
            pid: Pid::from_u32(pid),
        };
        // The first look needs memory of its own: here it does not count.
        watch.usage();
        watch
    }

    /// Returns what it has used up by now; nothing if it has ended.
    pub fn usage(&mut self) -> Option<Usage> {
        let kind = ProcessRefreshKind::nothing().with_cpu().with_memory();
        let this = ProcessesToUpdate::Some(&[self.pid]);
        self.system.refresh_processes_specifics(this, true, kind);
        let process = self.system.process(self.pid)?;
        Some(Usage {
            cpu: process.accumulated_cpu_time() as f64 / 1e3,
            memory: process.memory() as f64,
        })
    }
}

/// Returns how often the system has taken a core from this process, or it has given one
/// up, so far.
pub fn context_switches() -> nix::Result<i64> {
    let usage = getrusage(UsageWho::RUSAGE_SELF)?;
    Ok(usage.voluntary_context_switches() + usage.involuntary_context_switches())
}
