//! Bo can't find his purse. He's polite, and says that the others may order meanwhile. But he
//! doesn't step aside while he looks for it, so Ada's soup gets cold on the counter.
//! (His search only takes time, so handing it to another thread isn't the answer here: the
//! exercise runs on a virtual clock, and a wait on another thread doesn't move that.)
//!
//! Task: change how Bo waits, so that the thread is free for Ada.
//!
//! Read "Wait without blocking" in `docs/01-hello.md`.

use std::time::Duration;

use judge::{cook, log, watch};
use tokio::time::sleep;

/// Looks for the purse, which takes 200 ms, and pays.
async fn pay_bo() {
    log("Bo looks for his purse");
    // At this `await`, Bo steps aside, and the thread can poll Ada's future meanwhile.
    // `std::thread::sleep` would keep the thread, although it does nothing with it.
    sleep(Duration::from_millis(200)).await;
    log("Bo pays");
}

async fn serve_ada() {
    let soup = cook("soup", 50).await;
    log(format!("Ada has her {soup}"));
}

/// Serves both at the same time. (The chapter on concurrency explains `join!`.)
async fn serve_both() {
    tokio::join!(watch("Ada", serve_ada()), watch("Bo", pay_bo()));
}

fn main() {
    judge::show(serve_both);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ada_is_served_while_bo_looks_for_his_purse() {
        let run = judge::run(serve_both);
        if run.millis() < 200 {
            run.fail(&format!(
                "looking for the purse takes 200 ms, and all is over after {} ms: is that wait \
                 awaited, and is it one of tokio's timers?",
                run.millis()
            ));
        }
        run.must_log(&["Bo looks for his purse", "Ada has her soup", "Bo pays"]);
        run.must_take_millis(200).must_leave_no_task();
    }
}
