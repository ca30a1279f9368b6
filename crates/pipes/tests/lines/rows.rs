//! The lines that come of certain bytes, whatever the size of the buffer.

use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};

use crate::{MAX, Seen, block_on, line, read_all};

#[test]
fn a_line_loses_its_end_of_either_kind_and_no_more() {
    assert_seen(b"a\nb\r\n", &[line("a"), line("b")]);
    assert_seen(b"\n\r\n", &[line(""), line("")]);
    assert_seen(b"a\r\r\n\rb\n", &[line("a\r"), line("\rb")]);
    assert_seen(b"", &[]);
}

#[test]
fn the_end_of_a_line_does_not_count_towards_the_limit() {
    assert_seen(b"12345\n12345\r\n", &[line("12345"), line("12345")]);
    assert_seen(b"12345\r\r\na\n", &[Seen::TooLong, line("a")]);
}

#[test]
fn a_line_that_is_too_long_is_reported_once_and_the_next_one_is_read() {
    let expected = [Seen::TooLong, line("b")];
    assert_seen(b"123456\nb\n", &expected);
    assert_seen(b"123456\r\nb\n", &expected);
    assert_seen(&[&[b'x'; 100][..], b"\nb\n"].concat(), &expected);
    assert_seen(b"123456", &[Seen::TooLong]);
    assert_seen(b"12345\r6\r7\nb\n", &expected);
}

#[test]
fn a_line_that_is_not_utf8_is_reported_and_the_next_one_is_read() {
    assert_seen(b"a\n\xff\xfe\nb\n", &[line("a"), Seen::NotUtf8, line("b")]);
    // A letter of two bytes may come in two pieces, and half of one is no letter.
    assert_seen("grün\n".as_bytes(), &[line("grün")]);
    assert_seen(b"gr\xc3\nn\n", &[Seen::NotUtf8, line("n")]);
}

#[test]
fn a_line_that_is_cut_off_is_no_line() {
    assert_seen(b"a\nb", &[line("a"), Seen::CutOff]);
    assert_seen(b"a\nb\r", &[line("a"), Seen::CutOff]);
    assert_seen(b"12345\r", &[Seen::CutOff]);
}

#[test]
fn a_limit_of_nothing_or_of_everything_is_kept() {
    let seen = |max| block_on(read_all(&b"\nabc\n\r\n"[..], max));
    assert_eq!(seen(0), [line(""), Seen::TooLong, line("")]);
    assert_eq!(seen(usize::MAX), [line(""), line("abc"), line("")]);
}

#[test]
fn read_until_with_take_gives_a_long_line_in_pieces() {
    block_on(async {
        let mut reader = &b"123456\nb\n"[..];
        let mut pieces = Vec::new();
        loop {
            let mut piece = Vec::new();
            let mut limited = (&mut reader).take(5);
            if limited.read_until(b'\n', &mut piece).await.unwrap() == 0 {
                break;
            }
            pieces.push(piece);
        }
        assert_eq!(pieces, [&b"12345"[..], b"6\n", b"b\n"]);
    });
}

/// Reads the same bytes with buffers of several sizes, and expects the same from all.
#[track_caller]
fn assert_seen(bytes: &[u8], expected: &[Seen]) {
    for size in [1, 2, 3, 7, 64] {
        let reader = BufReader::with_capacity(size, bytes);
        let seen = block_on(read_all(reader, MAX));
        assert_eq!(seen, expected, "with a buffer of {size}");
    }
}
