//! The machine that measures, and the date: no figure means anything without them.

use std::path::Path;
use std::process::Stdio;

use anyhow::Context;
use sysinfo::{CpuRefreshKind, System};
use time::OffsetDateTime;
use tokio::process::Command;

/// Describes the machine, the versions, the date, and how busy the machine is now.
pub async fn describe(python: &Path) -> anyhow::Result<String> {
    let mut system = System::new();
    system.refresh_cpu_specifics(CpuRefreshKind::nothing());
    system.refresh_memory();
    let brand = system.cpus().first().map_or("", |cpu| cpu.brand().trim());
    let debug = cfg!(debug_assertions);
    Ok(format!(
        "{date}: {brand}, {cores} cores, {memory:.0} GiB; {os}, kernel {kernel}; {rust}; {python}. \
         {profile}The load average of the minute before was {load:.1}.",
        date = OffsetDateTime::now_utc().date(),
        cores = system.cpus().len(),
        memory = system.total_memory() as f64 / f64::from(1 << 30),
        os = System::long_os_version().unwrap_or_default(),
        kernel = System::kernel_version().unwrap_or_default(),
        rust = version("rustc".as_ref()).await?,
        python = version(python).await?,
        profile = if debug { "A debug build! " } else { "" },
        load = System::load_average().one,
    ))
}

/// Returns the version that a program prints, such as `Python 3.13.1`.
async fn version(program: &Path) -> anyhow::Result<String> {
    let output = Command::new(program)
        .arg("--version")
        .stderr(Stdio::inherit())
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
