//! A parrot lives in the back room. It repeats what it hears, but it has a short memory: while
//! nobody listens to it, it doesn't listen either. Ada tells it a long story, and waits for
//! silence before she listens, so the two of them stand there until the evening is over.
//!
//! Task: write `converse`, which speaks and listens at the same time, and says where it ends.
//!
//! Read "One end has said everything: half-closed" in `docs/09-chat.md`.

use std::io;
use std::pin::pin;

use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, split};
use tokio::select;

/// Sends `text` through the stream, closes the sending half, and returns all that comes back
/// until the other end closes its own.
///
/// - The other end may answer before it has heard everything, and only then listen on. It may
///   also answer when it has heard the end, and say more than it has heard.
/// - If it takes nothing more, that isn't an error. What it said is returned.
/// - This returns as soon as the other end has closed its sending half, even if that end is
///   still there and doesn't listen.
///
/// # Errors
/// Reading fails.
async fn converse(stream: DuplexStream, text: &[u8]) -> io::Result<Vec<u8>> {
    let (mut reader, mut writer) = split(stream);
    let speak = async {
        writer.write_all(text).await?;
        writer.shutdown().await
    };
    let mut answer = Vec::new();
    {
        let mut listen = pin!(reader.read_to_end(&mut answer));
        // The two halves wait for each other's other end, so both have to be under way at once.
        // After the last word there's still something to hear, but not the other way round.
        select! {
            heard = &mut listen => heard?,
            _ = speak => listen.await?,
        };
    }
    Ok(answer)
}

/// Repeats what it hears, and ends with a squawk.
async fn parrot(stream: DuplexStream) -> io::Result<()> {
    let (mut reader, mut writer) = split(stream);
    tokio::io::copy(&mut reader, &mut writer).await?;
    writer.write_all(b" Squawk!").await?;
    writer.shutdown().await
}

fn main() {
    judge::show(async || {
        let (ada, bird) = tokio::io::duplex(MEMORY);
        tokio::spawn(parrot(bird));
        let answer = converse(ada, b"Hello, Polly!").await;
        println!(
            "{:?}",
            answer.map(|it| String::from_utf8_lossy(&it).into_owned())
        );
    });
}

/// How many bytes there may be on the way, in each direction.
const MEMORY: usize = 64;

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::sleep;

    use super::*;

    /// Returns what `bird` answers to `text`, or the kind of the error. A long text becomes its
    /// length, so that the message isn't as long.
    async fn answer<F>(bird: impl FnOnce(DuplexStream) -> F, text: &str) -> Result<String, String>
    where
        F: Future<Output = io::Result<()>> + Send + 'static,
    {
        let (ada, stream) = tokio::io::duplex(MEMORY);
        tokio::spawn(bird(stream));
        match converse(ada, text.as_bytes()).await {
            Ok(answer) if answer.len() > 100 => Ok(format!("{} bytes", answer.len())),
            Ok(answer) => Ok(String::from_utf8_lossy(&answer).into_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    fn ok(text: &str) -> Result<String, String> {
        Ok(text.to_owned())
    }

    #[test]
    fn all_that_the_parrot_says_is_heard() {
        let run = judge::run(async || answer(parrot, "Hello!").await);
        run.must_return_because(
            ok("Hello! Squawk!"),
            "the parrot squawks when it has heard the end",
        );
        run.must_leave_no_task();
    }

    #[test]
    fn a_story_may_be_longer_than_what_fits_on_the_way() {
        let run = judge::run(async || answer(parrot, &"blah ".repeat(20_000)).await);
        run.must_return_because(ok("100008 bytes"), "the story had 100000, and then came 8");
        run.must_leave_no_task();
    }

    #[test]
    fn nothing_may_be_said() {
        let run = judge::run(async || answer(parrot, "").await);
        run.must_return(ok(" Squawk!"));
    }

    #[test]
    fn a_bird_may_think_first() {
        async fn owl(mut stream: DuplexStream) -> io::Result<()> {
            stream.read_to_end(&mut Vec::new()).await?;
            sleep(Duration::from_millis(100)).await;
            stream.write_all(b"Hoo.").await
        }
        let run = judge::run(async || answer(owl, &"blah ".repeat(100)).await);
        run.must_return_because(ok("Hoo."), "the owl answers when it has heard everything");
        run.must_take_millis(100);
    }

    #[test]
    fn a_bird_may_have_heard_enough_and_fly_away() {
        async fn raven(mut stream: DuplexStream) -> io::Result<()> {
            stream.read_exact(&mut [0; 8]).await?;
            stream.write_all(b"Nevermore.").await
        }
        let run = judge::run(async || answer(raven, &"blah ".repeat(100)).await);
        run.must_return_because(
            ok("Nevermore."),
            "the raven said that, although it heard only 8 bytes",
        );
    }

    #[test]
    fn a_bird_may_close_its_beak_and_stay() {
        async fn sparrow(mut stream: DuplexStream) -> io::Result<()> {
            stream.write_all(b"Tweet.").await?;
            stream.shutdown().await?;
            // It holds the stream, and doesn't read from it.
            sleep(Duration::from_millis(500)).await;
            drop(stream);
            Ok(())
        }
        let run = judge::run(async || answer(sparrow, &"blah ".repeat(100)).await);
        run.must_return(ok("Tweet."));
        run.must_take_millis(0);
    }
}
