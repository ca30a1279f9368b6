// Refused by: growing::a_line_written_in_pieces_comes_out_whole
// Whatever has been written at a look is taken for a whole line.

async fn send_lines(mut input: BufReader<File>, mut to_child: ChildStdin) -> anyhow::Result<()> {
    for number in 1.. {
        let mut line = Vec::new();
        while input.read_until(b'\n', &mut line).await? == 0 {
            sleep(PAUSE).await;
        }
        match text(line.strip_suffix(b"\n").unwrap_or(&line)) {
            Ok(text) => to_child.write_all(format!("{text}\n").as_bytes()).await?,
            Err(reason) => writeln!(io::stderr(), "skipped {number}: {reason}")?,
        }
    }
    Ok(())
}
