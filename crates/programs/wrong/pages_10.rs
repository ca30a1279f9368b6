// Refused by: waiting::pages_without_a_reply_cost_no_cpu
// Each line is looked for every millisecond.

async fn read_line(connection: &mut BufReader<TcpStream>) -> anyhow::Result<String> {
    let mut line = String::new();
    let short = std::time::Duration::from_millis(1);
    while tokio::time::timeout(short, connection.read_line(&mut line))
        .await
        .is_err()
    {}
    ensure!(line.pop() == Some('\n'), "the reply ended early");
    Ok(line)
}
