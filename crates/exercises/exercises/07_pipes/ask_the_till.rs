//! The money is in the till, and only one task may touch it. Guests send it what they pay,
//! and now and then Bo sends it a question: how much is it by now?
//!
//! Task: write both sides: `run_till`, which answers, and `ask_total`, which asks.
//!
//! Read "Ask for a reply: `oneshot`" in `docs/07-pipes.md`.

use tokio::join;
use tokio::sync::{mpsc, oneshot};

/// What the till is sent.
enum Message {
    /// A guest pays so much.
    Pay(u32),
    /// Somebody asks for the total. The answer goes into this sender.
    AskTotal(oneshot::Sender<u32>),
}

/// Adds up what the guests pay, in the order in which the messages come. The answer to a question
/// is what was paid before it. If the person who asked has left, the till just goes on.
///
/// Returns the total when the last sender of messages has gone.
async fn run_till(messages: mpsc::Receiver<Message>) -> u32 {
    // TODO: Write it.
    todo!()
}

/// Sends the till a question, and awaits the answer: nothing looks for it every few
/// milliseconds.
///
/// Returns `None` if there's no till to answer: it had gone before the question, or it goes
/// without an answer.
async fn ask_total(till: &mpsc::Sender<Message>) -> Option<u32> {
    // TODO: Write it.
    todo!()
}

fn main() {
    judge::show(async || {
        let (till, messages) = mpsc::channel(1);
        let guests = async move {
            let _ = till.send(Message::Pay(12)).await;
            println!("Bo hears: {:?}", ask_total(&till).await);
            let _ = till.send(Message::Pay(7)).await;
        };
        let ((), total) = join!(guests, run_till(messages));
        println!("in the evening: {total}");
    });
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::sleep;

    use super::*;

    /// Pays these sums, one after the other.
    async fn pay(till: &mpsc::Sender<Message>, sums: &[u32]) {
        for sum in sums {
            let _ = till.send(Message::Pay(*sum)).await;
        }
    }

    #[test]
    fn the_total_is_what_was_paid() {
        let run = judge::run(async || {
            let (till, messages) = mpsc::channel(1);
            let guests = async move { pay(&till, &[12, 7, 30]).await };
            join!(run_till(messages), guests).0
        });
        run.must_return_because(49, "12, 7 and 30 were paid")
            .must_leave_no_task();
    }

    #[test]
    fn an_answer_is_what_was_paid_before_the_question() {
        let run = judge::run(async || {
            let (till, messages) = mpsc::channel(1);
            let guests = async move {
                let nothing = ask_total(&till).await;
                pay(&till, &[12, 7]).await;
                let some = ask_total(&till).await;
                pay(&till, &[30]).await;
                (nothing, some, ask_total(&till).await)
            };
            join!(guests, run_till(messages))
        });
        run.must_return_because(
            ((Some(0), Some(19), Some(49)), 49),
            "12 and 7 were paid between the first two questions, and then 30",
        );
        run.must_leave_no_task();
    }

    #[test]
    fn the_till_goes_on_if_somebody_asks_and_leaves() {
        let run = judge::run(async || {
            let (till, messages) = mpsc::channel(1);
            let guests = async move {
                let (question, answer) = oneshot::channel();
                drop(answer);
                let _ = till.send(Message::AskTotal(question)).await;
                pay(&till, &[12]).await;
                ask_total(&till).await
            };
            join!(guests, run_till(messages))
        });
        run.must_return_because(
            (Some(12), 12),
            "Ada left before her answer came, and then 12 were paid",
        );
    }

    #[test]
    fn a_full_channel_is_no_reason_to_give_up() {
        let run = judge::run(async || {
            let (till, messages) = mpsc::channel(1);
            pay(&till, &[12]).await;
            let guests = async move { ask_total(&till).await };
            let late = async {
                sleep(Duration::from_millis(20)).await;
                run_till(messages).await
            };
            join!(guests, late).0
        });
        run.must_return_because(
            Some(12),
            "the till is only late: it begins to read its messages after 20 ms",
        );
        run.must_not_busy_wait().must_take_millis(20);
    }

    #[test]
    fn a_till_that_has_gone_gives_no_answer() {
        let run = judge::run(async || {
            let (till, messages) = mpsc::channel(1);
            drop(messages);
            ask_total(&till).await
        });
        run.must_return_because(None, "the till has gone");
    }

    #[test]
    fn a_till_that_goes_after_the_question_gives_no_answer() {
        let run = judge::run(async || {
            let (till, mut messages) = mpsc::channel(1);
            let robbed = async move {
                let question = messages.recv().await;
                sleep(Duration::from_millis(10)).await;
                drop(question);
            };
            join!(ask_total(&till), robbed).0
        });
        run.must_return_because(None, "the till went after it had got the question")
            .must_not_busy_wait()
            .must_take_millis(10);
    }

    #[test]
    fn a_hundred_may_ask_at_the_same_time() {
        let run = judge::run(async || {
            let (till, messages) = mpsc::channel(1);
            let guests = async move {
                pay(&till, &[12]).await;
                let questions = (0..100).map(|_| ask_total(&till));
                let answers = futures::future::join_all(questions).await;
                answers.iter().filter(|it| **it == Some(12)).count()
            };
            join!(guests, run_till(messages)).0
        });
        run.must_return_because(100, "12 were paid, and a hundred ask for that");
    }
}
