//! The experiments, one after another.

use crate::args::{Args, Experiment};
use crate::measurements::{Measured, Measurements};
use crate::{machine, render, twin};

mod build;
mod computing;
mod machinery;
mod memo;
mod service;
mod waiting;

/// Runs the experiments that `args` name, and prints the tables of each.
///
/// # Errors
///
/// An experiment could not be finished.
pub async fn run(args: &Args) -> anyhow::Result<Measurements> {
    // The service in Python: its packages are all that the bench needs of Python.
    let python = python_env::for_script(&twin::script("rest-mongo"))?;
    // Before we load the machine ourselves.
    let machine = machine::describe(&python).await?;
    let mut all = Measurements::default();
    for experiment in args.experiments() {
        let mut one = Measurements::default();
        let machine = machine.clone();
        match experiment {
            Experiment::Waiting => {
                let found = waiting::measure(args).await?;
                one.waiting = Some(Measured { machine, found });
            }
            Experiment::Computing => {
                let found = computing::measure(args).await?;
                one.computing = Some(Measured { machine, found });
            }
            Experiment::Memo => {
                let found = memo::measure(args, &python).await?;
                one.memo = Some(Measured { machine, found });
            }
            Experiment::Service => {
                let found = service::measure(args, &python).await?;
                one.service = Some(Measured { machine, found });
            }
            Experiment::Build => {
                let found = build::measure(args).await?;
                one.build = Some(Measured { machine, found });
            }
        }
        for section in render::sections(&one)? {
            println!("\n{}", section.text);
        }
        all.renew(one);
    }
    Ok(all)
}
