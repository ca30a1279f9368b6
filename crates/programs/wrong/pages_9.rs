// Refused by: items::items_are_printed_unchanged
// Spaces at the ends of an item are lost.

async fn read_line(connection: &mut BufReader<TcpStream>) -> anyhow::Result<String> {
    let mut line = String::new();
    connection.read_line(&mut line).await?;
    ensure!(line.ends_with('\n'), "the reply ended early");
    Ok(line.trim().to_owned())
}
