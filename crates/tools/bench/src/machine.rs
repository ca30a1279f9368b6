//! The machine that measures, and the date: no figure means anything without them.

use std::env;
use std::path::Path;
use std::process::Stdio;

use anyhow::Context;
use python_env::workspace;
use sysinfo::{CpuRefreshKind, System};
use time::OffsetDateTime;
use tokio::process::Command;

/// Describes the machine, the versions, the date, and how busy the machine is now.
pub async fn describe(python: &Path) -> anyhow::Result<String> {
    let mut system = System::new();
    system.refresh_cpu_specifics(CpuRefreshKind::nothing());
    system.refresh_memory();
    let brand = system.cpus().first().map_or("unknown", |cpu| cpu.brand());
    Ok(format!(
        "{date}: {brand}, {cores} cores, {memory:.0} GiB; {os}, kernel {kernel}; {rust}; {python}. \
         {profile}The load average of the minute before was {load:.1}.",
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

/// Returns the version that a program prints, such as `Python 3.13.1`.
async fn version(program: &Path) -> anyhow::Result<String> {
    let mut command = Command::new(program);
    command.arg("--version").stderr(Stdio::inherit());
    let output = command
        .kill_on_drop(true)
        .output()
        .await
        .with_context(|| format!("can't start {}", program.display()))?;
    let text = String::from_utf8_lossy(&output.stdout);
    // rustc goes on with the commit and the date.
    Ok(text
        .split(" (")
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned())
}

/// Returns the command that runs cargo, also when it has started us.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or("cargo".into()));
    command.current_dir(workspace());
    command.kill_on_drop(true);
    command
}
