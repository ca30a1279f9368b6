//! The events of a process: what it prints, and when it ends.

use std::io::{BufRead, BufReader, PipeReader};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};

/// Something that happened to a process.
#[derive(Debug)]
pub(crate) enum Event {
    /// It printed a line, or the beginning of one right before it closed its output.
    Output(Vec<u8>),
    /// Nobody is left who could print.
    Closed,
    /// It exited. It has not been reaped: that is up to the one that started it.
    Exited,
}

/// Watches `process` from now on, where `output` is what it prints.
pub(crate) fn watch(process: Pid, output: PipeReader) -> Receiver<Event> {
    let (sender, events) = mpsc::channel();
    let exits = sender.clone();
    thread::spawn(move || read(output, &sender));
    thread::spawn(move || {
        // NOWAIT leaves the exited process in place: while it is there,
        // no other group can get its number, and killing stays safe.
        let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
        let _ = waitid(WaitId::Pid(process), options);
        exits.send(Event::Exited)
    });
    events
}

fn read(output: PipeReader, events: &Sender<Event>) {
    let mut reader = BufReader::new(output);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).is_ok_and(|n| n > 0) {
        if events
            .send(Event::Output(std::mem::take(&mut line)))
            .is_err()
        {
            return;
        }
    }
    let _ = events.send(Event::Closed);
}
