//! An error type of one's own, from which `main` learns where and why the work stopped.
//!
//! Run it with `cargo run -p programs --example why_it_stopped`. It prints what becomes of
//! three lists of orders.
//!
//! Read along in `docs/12-parts-of-a-command.md`.

use std::io;

use tokio::io::AsyncBufReadExt;

/// Why no more orders are taken before their end.
enum Stop {
    Fire { table: String },
    Broken(io::Error),
}

/// Lets a `?` make a `Stop` of an error of the input.
impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Broken(error)
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for orders in [
        &b"soup\npizza\n"[..],
        b"soup\nfire at 4\npizza\n",
        b"so\xffp\n",
    ] {
        match take_orders(orders).await {
            Ok(count) => println!("{count} orders are taken"),
            Err(Stop::Fire { table }) => println!("everybody leaves, because table {table} burns"),
            Err(Stop::Broken(error)) => println!("the slips can't be read: {error}"),
        }
    }
}

async fn take_orders(orders: &[u8]) -> Result<usize, Stop> {
    let (mut lines, mut count) = (orders.lines(), 0);
    while let Some(line) = lines.next_line().await? {
        if let Some(table) = line.strip_prefix("fire at ") {
            let table = table.to_owned();
            return Err(Stop::Fire { table });
        }
        count += 1;
    }
    Ok(count)
}
