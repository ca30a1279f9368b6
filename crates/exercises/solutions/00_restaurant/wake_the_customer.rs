//! Ada leaves her ticket at the counter and steps aside. The kitchen cooks her pizza and
//! puts it down, but then nobody calls her number, so she's still standing there.
//! (You needn't know `Arc`, `Mutex` or `Pin` for this: only the lines at the TODO change.)
//!
//! Task: change the kitchen, so that Ada comes for her meal when it's ready.
//!
//! Read "Who does what: executor, task, waker" in `docs/00-restaurant.md`.

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

use judge::{cook, watch};

/// What the customer and the kitchen both see.
#[derive(Default)]
struct Counter {
    meal: Option<&'static str>,
    ticket: Option<Waker>,
}

/// A customer who waits for a meal. There's nothing to change here.
struct Customer(Arc<Mutex<Counter>>);

impl Future for Customer {
    type Output = &'static str;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<&'static str> {
        let mut counter = self.0.lock().expect("the kitchen doesn't panic");
        match counter.meal {
            Some(meal) => Poll::Ready(meal),
            None => {
                counter.ticket = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

/// Cooks a meal and puts it on the counter. A customer who waits for it then comes at once.
async fn kitchen(meal: &'static str, millis: u64, counter: Arc<Mutex<Counter>>) {
    cook(meal, millis).await;
    let mut counter = counter.lock().expect("the customer doesn't panic");
    counter.meal = Some(meal);
    // The call puts Ada's task back into the queue. It's the kitchen that has to do it,
    // because nobody else knows that the meal is ready.
    if let Some(ticket) = counter.ticket.take() {
        ticket.wake();
    }
}

/// Lets a customer wait while the kitchen, which is another task, cooks the meal.
async fn serve(name: &'static str, meal: &'static str, millis: u64) -> &'static str {
    let counter = Arc::new(Mutex::new(Counter::default()));
    tokio::spawn(kitchen(meal, millis, Arc::clone(&counter)));
    watch(name, Customer(counter)).await
}

fn main() {
    judge::show(async || {
        println!("Ada has her {}", serve("Ada", "pizza", 30).await);
    });
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::task::Wake;

    use super::*;

    /// A ticket that looks at the counter when it's called.
    struct Ticket {
        counter: Arc<Mutex<Counter>>,
        was_too_early: AtomicBool,
    }

    impl Wake for Ticket {
        fn wake(self: Arc<Self>) {
            // If it's locked, the customer has to wait for that, and looks later.
            if let Ok(counter) = self.counter.try_lock()
                && counter.meal.is_none()
            {
                self.was_too_early.store(true, Ordering::Relaxed);
            }
        }
    }

    /// Checks that the customer came when the meal was put on the counter.
    #[track_caller]
    fn must_come_at<T>(run: &judge::Run<T>, name: &str, millis: u64) {
        if run.millis() > millis {
            run.fail(&format!(
                "the meal was cooked after {millis} ms, but it took {} ms until {name} was called",
                run.millis()
            ));
        }
        let polls = run.polls(name);
        if polls != 2 {
            run.fail(&format!(
                "{name} comes once to order and once for the meal, but was polled {polls} times"
            ));
        }
        run.must_take_millis(millis).must_leave_no_task();
    }

    #[test]
    fn ada_is_called_when_her_pizza_is_ready() {
        let run = judge::run(|| serve("Ada", "pizza", 30));
        must_come_at(&run, "Ada", 30);
        run.must_return("pizza");
    }

    #[test]
    fn bo_is_called_for_his_salad_too() {
        let run = judge::run(|| serve("Bo", "salad", 10));
        must_come_at(&run, "Bo", 10);
        run.must_return("salad").must_finish(&["Bo", "salad"]);
    }

    #[test]
    fn nobody_is_called_before_the_meal_is_on_the_counter() {
        let run = judge::run(async || {
            let counter = Arc::new(Mutex::new(Counter::default()));
            let ticket = Arc::new(Ticket {
                counter: Arc::clone(&counter),
                was_too_early: AtomicBool::new(false),
            });
            counter.lock().unwrap().ticket = Some(Waker::from(Arc::clone(&ticket)));
            kitchen("pizza", 30, counter).await;
            ticket.was_too_early.load(Ordering::Relaxed)
        });
        if run.value {
            run.fail("the ticket was called, and the meal wasn't on the counter yet");
        }
    }

    #[test]
    fn somebody_who_comes_while_the_meal_cooks_is_called() {
        let run = judge::run(async || {
            let counter = Arc::new(Mutex::new(Counter::default()));
            tokio::spawn(kitchen("pizza", 30, Arc::clone(&counter)));
            cook("tea", 10).await;
            watch("Cy", Customer(counter)).await
        });
        must_come_at(&run, "Cy", 30);
    }

    #[test]
    fn somebody_who_comes_late_takes_the_meal_at_once() {
        let run = judge::run(async || {
            let counter = Arc::new(Mutex::new(Counter::default()));
            kitchen("pizza", 30, Arc::clone(&counter)).await;
            Customer(counter).await
        });
        run.must_return("pizza").must_take_millis(30);
    }
}
