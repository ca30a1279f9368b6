// Refused by: interrupted::ctrl_c_ends_the_program_while_it_waits_for_responses
// After Ctrl-C it waits for everything that's still to be done.

use std::pin::pin;

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<ExitCode> {
    let urls: Vec<_> = env::args().skip(1).collect();
    if urls.is_empty() || !urls.iter().all(|url| url.starts_with("http://")) {
        eprintln!("usage: fetch <url>...");
        return Ok(WRONG_USAGE.into());
    }
    let client = client()?;
    let mut totals = Totals::default();
    let mut fetching = pin!(fetch_all(&client, &urls, &mut totals));
    select! {
        result = &mut fetching => result,
        signal = ctrl_c() => {
            signal?;
            fetching.await?;
            let total = urls.len();
            writeln!(io::stdout(), "cancelled done={total} total={total}")?;
            Ok(INTERRUPTED.into())
        }
    }
}
