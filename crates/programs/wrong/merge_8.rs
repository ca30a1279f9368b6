// Refused by: order::lines_are_printed_unchanged_without_their_ends
// Spaces at the end of a line are lost.

impl Line {
    fn read(bytes: &[u8], latest: u64) -> anyhow::Result<Self> {
        let text = str::from_utf8(bytes)?;
        let (time, _) = text.split_once(' ').context("there's no space")?;
        let time = time.parse().context("there's no time")?;
        ensure!(time >= latest, "{time} comes after {latest}");
        Ok(Self {
            time,
            text: text.trim_end().to_owned(),
        })
    }
}
