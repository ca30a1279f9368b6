//! A thousand lines, and how many writes they take.
//!
//! Run it with `cargo run -p pipes --example writes`. It prints two numbers of writes.
//!
//! Read along in `docs/07-reading-and-writing.md`.

use std::io::{self, BufWriter, LineWriter, Write};

fn main() -> io::Result<()> {
    // This is what the standard library has around standard output.
    let mut out = LineWriter::new(CountedWrites(0));
    print_orders(&mut out)?;
    println!("by the line: {} writes", out.get_ref().0);

    let mut out = BufWriter::new(CountedWrites(0));
    print_orders(&mut out)?;
    println!("by the buffer: {} writes", out.get_ref().0);
    Ok(())
}

fn print_orders(out: &mut impl Write) -> io::Result<()> {
    for number in 1..=1000 {
        writeln!(out, "order {number}")?;
    }
    out.flush()
}

/// Stands for the pipe: each `write` is a call of the operating system there.
struct CountedWrites(u32);

impl Write for CountedWrites {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += 1;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
