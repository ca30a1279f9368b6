//! The takeaway stays open until somebody presses Ctrl-C. The customer whose soup is on
//! the stove at that moment still gets it, and then the lights go out.
//!
//! Task: write `serve_until`, which serves soup until a signal comes.
//!
//! Read "End on Ctrl-C: `signal::ctrl_c`" in `docs/05-cancellation.md`, and "Await the
//! same future again: `pin!`" in `docs/05-cancellation.md`.

use std::io;
use std::time::Duration;

use judge::cook;
use tokio::signal::ctrl_c;
use tokio::time::sleep;

/// Serves one soup after the other, by `cook("soup", 20)`, until `shutdown` is ready. The
/// soup that's on the stove then is finished and served, too. `shutdown` is polled from
/// the start, also while a soup cooks. If both are ready at once, either order is right.
///
/// Returns how many soups were served. If `shutdown` is ready with an error, that's
/// returned at once, and nothing is finished any more.
async fn serve_until(shutdown: impl Future<Output = io::Result<()>>) -> io::Result<u32> {
    // TODO: Write it.
    todo!()
}

fn main() -> io::Result<()> {
    judge::show_call(open_takeaway)
}

#[tokio::main(flavor = "current_thread")]
async fn open_takeaway() -> io::Result<()> {
    // Ctrl-C closes the takeaway. So that nobody has to press it whenever this file is
    // saved, it also closes by itself.
    let closing = async {
        tokio::select! {
            signal = ctrl_c() => signal,
            () = sleep(Duration::from_millis(300)) => Ok(()),
        }
    };
    println!("soups served: {}", serve_until(closing).await?);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn signal_after(millis: u64) -> io::Result<()> {
        sleep(Duration::from_millis(millis)).await;
        Ok(())
    }

    #[test]
    fn with_a_signal_during_the_first_soup_there_is_one() {
        let run = judge::run(async || serve_until(signal_after(5)).await.unwrap());
        if run.millis() < 20 {
            run.fail(&format!(
                "the signal came after 5 ms, when a soup was on the stove, and `serve_until` \
                 returned after {} ms: that soup has to be finished, which takes 20 ms",
                run.millis()
            ));
        }
        if run.millis() >= 40 {
            run.fail(
                "another soup was begun after the first one, during which the signal came: was \
                 `shutdown` polled while that one cooked?",
            );
        }
        run.must_finish(&["soup"]).must_take_millis(20);
        run.must_return_because(1, "the soup on the stove is served, too")
            .must_leave_no_task();
    }

    #[test]
    fn the_soup_on_the_stove_is_finished() {
        let run = judge::run(async || serve_until(signal_after(50)).await.unwrap());
        run.must_finish(&["soup"; 3]).must_take_millis(60);
        if run.value != 3 {
            run.fail(&format!(
                "3 soups were finished, and `serve_until` returned {}",
                run.value
            ));
        }
        run.must_leave_no_task();
    }

    #[test]
    fn a_late_signal_is_waited_for() {
        let run = judge::run(async || serve_until(signal_after(990)).await.unwrap());
        run.must_finish(&["soup"; 50]).must_take_millis(1000);
        if run.value != 50 {
            run.fail(&format!(
                "50 soups were finished, and `serve_until` returned {}",
                run.value
            ));
        }
    }

    #[test]
    fn without_a_way_to_listen_the_error_is_returned_at_once() {
        let run = judge::run(async || {
            let broken = async {
                sleep(Duration::from_millis(30)).await;
                Err(io::Error::other("no signals here"))
            };
            serve_until(broken).await.map_err(|error| error.to_string())
        });
        run.must_return_because(
            Err("no signals here".into()),
            "nobody can listen for a signal",
        );
        if run.millis() > 30 {
            run.fail(&format!(
                "the error came after 30 ms, and all was over after {} ms: nothing should be \
                 finished after it",
                run.millis()
            ));
        }
        run.must_finish(&["soup"]).must_take_millis(30);
        run.must_leave_no_task();
    }
}
