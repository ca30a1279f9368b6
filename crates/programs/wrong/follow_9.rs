// Refused by: matches::lines_that_the_file_already_has_count
// The file is followed from its end, as `tail -f` does it.

async fn send_lines(mut input: BufReader<File>, mut to_child: ChildStdin) -> anyhow::Result<()> {
    tokio::io::AsyncSeekExt::seek(&mut input, io::SeekFrom::End(0)).await?;
    let mut line = Vec::new();
    let mut number = 1;
    loop {
        input.read_until(b'\n', &mut line).await?;
        let Some(whole) = line.strip_suffix(b"\n") else {
            sleep(PAUSE).await;
            continue;
        };
        match text(whole) {
            Ok(text) => to_child.write_all(format!("{text}\n").as_bytes()).await?,
            Err(reason) => writeln!(io::stderr(), "skipped {number}: {reason}")?,
        }
        line.clear();
        number += 1;
    }
}
