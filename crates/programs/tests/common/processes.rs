//! Processes, as Linux lists them.

use std::fs;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use tokio::time::sleep;

use super::Program;

/// How long a program may take to ask for Ctrl-C, before it gets one all the same.
const HEARING_TIMEOUT: Duration = Duration::from_secs(2);

/// How often a program may look within a second in which nothing happens.
const MAX_LOOKS: u64 = 10;

/// How much of the CPU a program may use in such a second, for what it did just before.
const MAX_CPU: Duration = Duration::from_millis(50);

/// In what units Linux counts the time of a process.
const TICK: Duration = Duration::from_millis(10);

/// The bit of SIGINT in a set of signals.
const SIGINT: u64 = 1 << 1;

impl Program {
    /// Watches the program for a second in which it waits.
    pub async fn must_rest(&self, what: &str) {
        let (rests, cpu_time) = (self.rests(), self.cpu_time());
        sleep(Duration::from_secs(1)).await;
        let looks = self.rests() - rests;
        assert!(
            looks <= MAX_LOOKS,
            "while the program waits for {what}, nothing polls in a loop, but its threads woke \
             up {looks} times in a second"
        );
        // Whoever polls without a pause never goes to sleep.
        let used = self.cpu_time() - cpu_time;
        assert!(
            used <= MAX_CPU,
            "while the program waits for {what}, nothing polls in a loop, but it used {used:?} \
             of CPU in a second"
        );
    }

    /// Returns how often the threads of the program have gone to sleep by themselves.
    fn rests(&self) -> u64 {
        let mut rests = 0;
        for entry in fs::read_dir(format!("/proc/{}/task", self.id)).unwrap() {
            // A thread may have ended since.
            if let Ok(status) = fs::read_to_string(entry.unwrap().path().join("status")) {
                let number = field(&status, "voluntary_ctxt_switches:").parse::<u64>();
                rests += number.unwrap();
            }
        }
        rests
    }

    /// Returns how many sockets the program has open.
    pub fn sockets(&self) -> usize {
        let files = fs::read_dir(format!("/proc/{}/fd", self.id)).unwrap();
        let targets = files.filter_map(|file| fs::read_link(file.ok()?.path()).ok());
        targets
            .filter(|target| target.to_string_lossy().starts_with("socket:"))
            .count()
    }

    /// Returns the processes that the program has started, and those that they have.
    pub fn descendants(&self) -> Vec<u32> {
        let mut parents = Vec::new();
        for entry in fs::read_dir("/proc").unwrap() {
            let name = entry.unwrap().file_name();
            if let Some(id) = name.to_str().and_then(|name| name.parse::<u32>().ok())
                && let Some(stat) = Stat::read(id)
            {
                parents.push((id, stat.parent));
            }
        }
        let mut found = vec![self.id];
        let mut next = 0;
        while let Some(&parent) = found.get(next) {
            let children = parents
                .iter()
                .filter(|(_, its_parent)| *its_parent == parent);
            found.extend(children.map(|(id, _)| id));
            next += 1;
        }
        found.split_off(1)
    }

    /// Returns how long the program and its descendants have computed.
    pub fn cpu_time(&self) -> Duration {
        let mut processes = self.descendants();
        processes.push(self.id);
        let stats = processes.into_iter().filter_map(Stat::read);
        stats.map(|stat| stat.cpu_time).sum()
    }
}

/// A file such as `/proc/1/stat`.
struct Stat {
    state: String,
    parent: u32,
    cpu_time: Duration,
}

impl Stat {
    /// Reads it, if the process is there.
    fn read(id: u32) -> Option<Self> {
        let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
        // The second field is a name in parentheses, which may have spaces in it.
        let (_, fields) = stat.rsplit_once(") ")?;
        let fields: Vec<_> = fields.split(' ').collect();
        let ticks = |at: usize| fields[at].parse::<u64>();
        Some(Self {
            state: fields[0].to_owned(),
            parent: fields[1].parse().ok()?,
            cpu_time: TICK * u32::try_from(ticks(11).ok()? + ticks(12).ok()?).ok()?,
        })
    }
}

/// Returns whether a process has not ended yet.
pub fn runs(id: u32) -> bool {
    // A zombie has ended, and only waits for someone to ask how.
    Stat::read(id).is_some_and(|stat| stat.state != "Z" && stat.state != "X")
}

/// Kills a process, if it's there.
pub fn kill(id: u32) {
    if let Some(pid) = Pid::from_raw(id.cast_signed()) {
        let _ = kill_process(pid, Signal::KILL);
    }
}

/// Waits until a process doesn't die of Ctrl-C any more. A process that never asks for it
/// fails its test soon enough.
pub async fn until_it_hears_ctrl_c(id: u32) {
    let deadline = Instant::now() + HEARING_TIMEOUT;
    while Instant::now() < deadline {
        let Ok(status) = fs::read_to_string(format!("/proc/{id}/status")) else {
            return;
        };
        // Not the set of blocked ones: all are, for a moment, whenever a thread is started.
        let caught = u64::from_str_radix(field(&status, "SigCgt:"), 16).unwrap();
        if caught & SIGINT != 0 {
            return;
        }
        sleep(Duration::from_millis(5)).await;
    }
}

/// Returns a field of a file such as `/proc/1/status`.
fn field<'a>(status: &'a str, name: &str) -> &'a str {
    let mut lines = status.lines();
    lines
        .find_map(|line| line.strip_prefix(name))
        .unwrap()
        .trim()
}
