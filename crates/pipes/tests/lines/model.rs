//! Any bytes in any pieces, against a simple model that has all of them in memory.

use proptest::prelude::*;
use tokio::io::BufReader;

use crate::{Seen, block_on, line, read_all};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_in_any_pieces_give_what_a_simple_model_gives(
        letters in prop::collection::vec(prop::sample::select(LETTERS), 0..40),
        size in 1..10_usize,
        max in 0..8_usize,
    ) {
        let bytes = letters.concat();
        let reader = BufReader::with_capacity(size, &bytes[..]);
        prop_assert_eq!(block_on(read_all(reader, max)), model(&bytes, max));
    }
}

const LETTERS: &[&[u8]] = &[b"a", b"\n", b"\r", b"\r\n", b"\xff", "ü".as_bytes()];

/// Splits all bytes at once, with no limit on what is in memory.
fn model(bytes: &[u8], max: usize) -> Vec<Seen> {
    let seen = |part: &[u8]| {
        let whole = part.strip_suffix(b"\n");
        let text = whole.unwrap_or(part);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        match str::from_utf8(text) {
            _ if text.len() > max => Seen::TooLong,
            _ if whole.is_none() => Seen::CutOff,
            Ok(text) => line(text),
            Err(_) => Seen::NotUtf8,
        }
    };
    bytes
        .split_inclusive(|&byte| byte == b'\n')
        .map(seen)
        .collect()
}
