//! Bytes, both ways.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::common::PATIENCE;
use crate::relay::{Pair, Relay, must_pass};

/// Returns bytes that show by their values if one is missing or in the wrong place.
fn bytes(seed: u32, count: usize) -> Vec<u8> {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    };
    (0..count).map(|_| next()).collect()
}

/// Sends bytes in pieces of so many, and closes the sending half.
async fn send(to: &mut (impl AsyncWriteExt + Unpin), bytes: &[u8], piece: usize) {
    for piece in bytes.chunks(piece) {
        to.write_all(piece).await.unwrap();
    }
    to.shutdown().await.unwrap();
}

async fn must_receive(from: &mut (impl AsyncReadExt + Unpin), wanted: &[u8], who: &str) {
    let mut came = Vec::new();
    let read = timeout(PATIENCE, from.read_to_end(&mut came)).await;
    assert!(
        matches!(read, Ok(Ok(_))) && came == wanted,
        "{who} should receive {} bytes unchanged and in order, and then the end, but {} came, of \
         which the first {} are right, and then {read:?}",
        wanted.len(),
        came.len(),
        came.iter().zip(wanted).take_while(|(a, b)| a == b).count()
    );
}

/// Sends so many bytes each way at once, in pieces of different sizes.
async fn must_pass_both_ways(pair: &mut Pair, seed: u32, count: usize) {
    let (up, down) = (bytes(seed, count), bytes(seed + 1, count));
    let (mut client_input, mut client_output) = pair.client.split();
    let (mut target_input, mut target_output) = pair.target.split();
    tokio::join!(
        send(&mut client_output, &up, 100_003),
        send(&mut target_output, &down, 4_099),
        must_receive(&mut target_input, &up, "the target"),
        must_receive(&mut client_input, &down, "the client"),
    );
}

#[tokio::test]
async fn many_bytes_pass_unchanged_in_both_directions_at_once() {
    let relay = Relay::start().await;
    let mut pair = relay.pair().await;
    must_pass_both_ways(&mut pair, 1, 8 << 20).await;
}

#[tokio::test]
async fn many_clients_at_once_get_their_own_bytes() {
    let relay = Relay::start().await;
    let mut pairs = relay.all_pairs().await;
    let passing = pairs
        .iter_mut()
        .zip(0..)
        .map(|(pair, at)| must_pass_both_ways(pair, 2 * at, 50_000));
    futures::future::join_all(passing).await;
}

#[tokio::test]
async fn single_bytes_pass_at_once_whatever_their_values() {
    let relay = Relay::start().await;
    let Pair {
        mut client,
        mut target,
    } = relay.pair().await;
    let because = "a byte is passed on at once, although no other comes after it";
    for byte in [b'a', b'\n', b'\r', 0, 3, 4, 0x7f, 0x80, 0xff] {
        must_pass(&mut client, &mut target, &[byte], because).await;
        must_pass(&mut target, &mut client, &[byte], because).await;
    }
}

#[tokio::test]
async fn a_target_may_speak_first() {
    let relay = Relay::start().await;
    let Pair {
        mut client,
        mut target,
    }: Pair = relay.pair().await;
    let (from, to): (&mut TcpStream, _) = (&mut target, &mut client);
    must_pass(
        from,
        to,
        b"220 ready",
        "what a target sends first is passed on",
    )
    .await;
}
