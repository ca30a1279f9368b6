//! The resources that a process has used up.

use anyhow::Context;
use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System};

/// A process that is looked at.
pub struct Process {
    system: System,
    pid: Pid,
}

/// What a process has used up at some moment.
pub struct Usage {
    /// The computing time of all its threads, in seconds.
    pub cpu: f64,
    /// How much of the machine's memory it holds, in bytes.
    pub memory: f64,
}

impl Process {
    /// Looks at the process of this id, which may be this one. The first look needs memory
    /// of its own: here it doesn't count.
    ///
    /// # Errors
    /// It has ended.
    pub fn new(id: u32) -> anyhow::Result<Self> {
        let (system, pid) = (System::new(), Pid::from_u32(id));
        let mut process = Self { system, pid };
        process.usage()?;
        Ok(process)
    }

    /// Returns what it has used up by now.
    ///
    /// # Errors
    /// It has ended.
    pub fn usage(&mut self) -> anyhow::Result<Usage> {
        let this = ProcessesToUpdate::Some(&[self.pid]);
        let kind = ProcessRefreshKind::nothing().with_cpu().with_memory();
        self.system.refresh_processes_specifics(this, true, kind);
        let process = self
            .system
            .process(self.pid)
            .with_context(|| format!("process {} has ended", self.pid))?;
        Ok(Usage {
            cpu: process.accumulated_cpu_time() as f64 / 1e3,
            memory: process.memory() as f64,
        })
    }
}
