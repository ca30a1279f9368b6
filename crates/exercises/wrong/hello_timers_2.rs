// The judge says: A Tokio 1.x context was found, but timers are disabled. Call `enable_time` on the runtime builder to enable timers.
// It borrows the clock of a second runtime in main, and open_kitchen still has none.

fn main() -> io::Result<()> {
    let _kitchen = open_kitchen()?;
    let clock = Builder::new_current_thread().enable_time().build()?;
    println!("{}", clock.block_on(call_customer()));
    Ok(())
}
