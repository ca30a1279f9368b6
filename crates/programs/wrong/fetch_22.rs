// Refused by: usage::an_argument_that_does_not_begin_with_http_is_wrong_usage_and_no_request_is_sent
// It looks only at the first argument before it begins.

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<ExitCode> {
    let urls: Vec<_> = env::args().skip(1).collect();
    if !urls.first().is_some_and(|url| url.starts_with("http://")) {
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
