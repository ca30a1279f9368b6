// Refused by: lines::only_spaces_separate_fields
// A tab separates fields too.

impl Content {
    fn read(bytes: &[u8]) -> Option<Self> {
        let fields: Vec<_> = str::from_utf8(bytes).ok()?.split_whitespace().collect();
        let (value, millis) = match fields[..] {
            ["fatal"] => return Some(Self::Fatal),
            [value] => (value, "0"),
            [value, millis] => (value, millis),
            _ => return None,
        };
        Some(Self::Item {
            value: value.parse().ok()?,
            time: Duration::from_millis(millis.parse().ok()?),
        })
    }
}
