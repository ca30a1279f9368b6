// Refused by: failures::a_reply_that_ends_early_is_a_failed_page
// The end of a reply is taken for the end of a line.

async fn read_line(connection: &mut BufReader<TcpStream>) -> anyhow::Result<String> {
    let mut line = String::new();
    connection.read_line(&mut line).await?;
    Ok(line.trim_end_matches('\n').to_owned())
}
