// Refused by: usage::no_argument_is_wrong_usage
// Without any URL, it's done at once.

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<ExitCode> {
    let urls: Vec<_> = env::args().skip(1).collect();
    if !urls.iter().all(|url| url.starts_with("http://")) {
        eprintln!("usage: fetch <url>...");
        return Ok(WRONG_USAGE.into());
    }
    let client = client()?;
    let mut totals = Totals::default();
    select! {
        result = fetch_all(&client, &urls, &mut totals) => result,
        signal = ctrl_c() => {
            signal?;
            let done = totals.ok + totals.failed;
            writeln!(io::stdout(), "cancelled done={done} total={}", urls.len())?;
            Ok(INTERRUPTED.into())
        }
    }
}
