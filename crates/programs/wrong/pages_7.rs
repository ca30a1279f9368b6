// Refused by: under_way::three_pages_are_under_way_and_no_fourth
// One page after the other is downloaded, because reading blocks the only thread.

async fn download(address: SocketAddr, page: usize) -> anyhow::Result<Vec<String>> {
    let mut connection = std::net::TcpStream::connect(address)?;
    connection.write_all(format!("PAGE {page}\n").as_bytes())?;
    let mut lines = io::BufRead::lines(io::BufReader::new(connection));
    let first = lines.next().context("the reply is empty")??;
    let count = first.parse().context(first)?;
    let mut items = Vec::new();
    for _ in 0..count {
        items.push(lines.next().context("the reply ended early")??);
    }
    Ok(items)
}
