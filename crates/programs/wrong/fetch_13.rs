// Refused by: waiting::requests_without_a_response_and_jobs_without_a_place_cost_no_cpu
// It wakes up every 10 ms to look whether Ctrl-C has come.

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<ExitCode> {
    let urls: Vec<_> = env::args().skip(1).collect();
    if urls.is_empty() || !urls.iter().all(|url| url.starts_with("http://")) {
        eprintln!("usage: fetch <url>...");
        return Ok(WRONG_USAGE.into());
    }
    let client = client()?;
    let mut totals = Totals::default();
    let interrupted = tokio::spawn(ctrl_c());
    let looking = async {
        while !interrupted.is_finished() {
            sleep(Duration::from_millis(10)).await;
        }
    };
    select! {
        result = fetch_all(&client, &urls, &mut totals) => result,
        () = looking => {
            let done = totals.ok + totals.failed;
            writeln!(io::stdout(), "cancelled done={done} total={}", urls.len())?;
            Ok(INTERRUPTED.into())
        }
    }
}
