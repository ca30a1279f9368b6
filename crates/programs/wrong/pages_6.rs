// Refused by: items::a_page_is_whole_with_its_last_line_while_the_connection_is_open
// A page is read until the server closes the connection.

async fn download(address: SocketAddr, page: usize) -> anyhow::Result<Vec<String>> {
    let mut connection = TcpStream::connect(address).await?;
    connection
        .write_all(format!("PAGE {page}\n").as_bytes())
        .await?;
    let mut reply = String::new();
    tokio::io::AsyncReadExt::read_to_string(&mut connection, &mut reply).await?;
    ensure!(reply.ends_with('\n'), "the reply ended early");
    let mut lines = reply.split_terminator('\n').map(str::to_owned);
    let first = lines.next().context("the reply is empty")?;
    let count = first.parse().context(first)?;
    let items: Vec<_> = lines.take(count).collect();
    ensure!(items.len() == count, "the reply ended early");
    Ok(items)
}
