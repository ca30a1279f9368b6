//! Where and when it was measured: no figure means anything without that.

use std::env;
use std::path::Path;
use std::process::Stdio;

use anyhow::Context;
use sysinfo::{CpuRefreshKind, System};
use time::OffsetDateTime;
use tokio::process::Command;

/// The machine, the versions, the date, and how busy the machine is now.
pub async fn describe(python: &Path) -> anyhow::Result<String> {
    let mut system = System::new();
    system.refresh_cpu_specifics(CpuRefreshKind::nothing());
    system.refresh_memory();
    let brand = system.cpus().first().map_or("unknown", |cpu| cpu.brand());
    Ok(format!(
        "*{date}: {brand}, {cores} cores, {memory:.0} GiB; {os}, kernel {kernel}; {rust}; {python}. \
         {profile}The load average of the minute before was {load:.1}.*",
        date = OffsetDateTime::now_utc().date(),
        brand = brand.trim(),
        cores = system.cpus().len(),
        memory = system.total_memory() as f64 / f64::from(1 << 30),
        os = System::long_os_version().unwrap_or_default(),
        kernel = System::kernel_version().unwrap_or_default(),
        rust = version("rustc".as_ref()).await?,
        python = version(python).await?,
        profile = if cfg!(debug_assertions) {
            "A debug build! "
        } else {
            ""
        },
        load = System::load_average().one,
    ))
}

/// What a program says of its version, such as `Python 3.13.1`.
async fn version(program: &Path) -> anyhow::Result<String> {
    let mut command = Command::new(program);
    command.arg("--version").stderr(Stdio::inherit());
    let output = command.kill_on_drop(true).output().await;
    let output = output.with_context(|| format!("cannot start {}", program.display()))?;
    let text = String::from_utf8_lossy(&output.stdout);
    // rustc goes on with the commit and the date.
    Ok(text
        .split(" (")
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned())
}

/// The command that cargo is, also when it has started us.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
    command.current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    command.kill_on_drop(true);
    command
}
