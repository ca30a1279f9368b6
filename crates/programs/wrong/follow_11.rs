// Refused by: skipped::a_line_that_is_not_utf_8_is_skipped_and_the_next_one_followed
// A line that isn't UTF-8 ends the program.

async fn send_lines(mut input: BufReader<File>, mut to_child: ChildStdin) -> anyhow::Result<()> {
    let mut line = String::new();
    loop {
        input.read_line(&mut line).await?;
        if line.ends_with('\n') {
            to_child
                .write_all(line.replace('\r', "").as_bytes())
                .await?;
            line.clear();
        } else {
            sleep(PAUSE).await;
        }
    }
}
