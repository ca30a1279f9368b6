// Refused by: bad::a_time_below_that_of_a_good_line_before_is_bad
// Whether the times fall isn't looked at.

impl Line {
    fn read(bytes: &[u8], _: u64) -> anyhow::Result<Self> {
        let text = str::from_utf8(bytes.strip_suffix(b"\r").unwrap_or(bytes))?;
        let (time, _) = text.split_once(' ').context("there's no space")?;
        Ok(Self {
            time: time.parse().context("there's no time")?,
            text: text.to_owned(),
        })
    }
}
