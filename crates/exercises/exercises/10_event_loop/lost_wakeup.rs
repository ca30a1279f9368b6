//! The kitchen puts the dishes into a hatch, and presses whatever bell is there. Cy looks into the
//! hatch, and if it's empty, he leaves his bell there and goes to sleep. On most evenings that
//! goes well. On some he sleeps until closing time, in front of a dish that has gone cold.
//!
//! Task: correct the future `Dinner`, so that Cy gets the dish whenever the kitchen serves.
//!
//! Read "A lost wake-up" in `docs/10-what-the-compiler-makes.md`.

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

/// A customer who waits for the dish in the hatch. The output is the dish.
///
/// Its bell wakes the task that has polled it last. It's only polled again if the bell rings.
struct Dinner {
    hatch: Arc<Hatch>,
    has_left_bell: bool,
}

impl Dinner {
    fn new(hatch: &Arc<Hatch>) -> Self {
        Self {
            hatch: Arc::clone(hatch),
            has_left_bell: false,
        }
    }
}

impl Future for Dinner {
    type Output = &'static str;

    // TODO: What if the kitchen serves between two of these lines?
    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<&'static str> {
        if let Some(dish) = self.hatch.look() {
            return Poll::Ready(dish);
        }
        if !self.has_left_bell {
            self.hatch.leave_bell(context.waker().clone());
            self.has_left_bell = true;
        }
        Poll::Pending
    }
}

/// The hatch between the customer and the kitchen, which works on its own time: you can't change
/// when it serves.
struct Hatch {
    dish: Mutex<Option<&'static str>>,
    bell: Mutex<Option<Waker>>,
    /// How often the customer has used the hatch, and after which time the kitchen serves.
    uses: AtomicUsize,
    serves_after: usize,
}

impl Hatch {
    /// Makes a hatch where the kitchen serves just after the customer has used it so many times.
    fn new(serves_after: usize) -> Arc<Self> {
        let hatch = Arc::new(Self {
            dish: Mutex::default(),
            bell: Mutex::default(),
            uses: AtomicUsize::new(0),
            serves_after,
        });
        if serves_after == 0 {
            hatch.serve();
        }
        hatch
    }

    /// Takes the dish, if there's one.
    fn look(&self) -> Option<&'static str> {
        let dish = self.lock(&self.dish).take();
        self.count_use();
        dish
    }

    /// Puts the customer's bell there, in the place of an older one.
    fn leave_bell(&self, bell: Waker) {
        *self.lock(&self.bell) = Some(bell);
        self.count_use();
    }

    /// What the kitchen does: it puts the dish there, and rings the bell if there's one.
    fn serve(&self) {
        *self.lock(&self.dish) = Some("pizza");
        if let Some(bell) = self.lock(&self.bell).take() {
            bell.wake();
        }
    }

    fn count_use(&self) {
        if self.uses.fetch_add(1, Ordering::SeqCst) + 1 == self.serves_after {
            self.serve();
        }
    }

    fn lock<'a, T>(&self, mutex: &'a Mutex<T>) -> MutexGuard<'a, T> {
        mutex.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn main() {
    judge::show(async || {
        for serves_after in 0..3 {
            let dinner = Dinner::new(&Hatch::new(serves_after));
            let dish = judge::watch("Cy", dinner).await;
            println!("served after {serves_after} uses of the hatch: {dish}");
        }
    });
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::time::Duration;

    use judge::watch;
    use tokio::join;
    use tokio::time::sleep;

    use super::*;

    /// Has dinner where the kitchen serves after so many uses of the hatch, and checks that it's
    /// polled once, and then at most once for the bell.
    #[track_caller]
    fn must_be_served_after(uses: usize) {
        let run = judge::run(async move || watch("Cy", Dinner::new(&Hatch::new(uses))).await);
        run.must_return("pizza");
        let polls = run.polls("Cy");
        if polls > 2 {
            run.fail(&format!(
                "the kitchen rings at most once, so there are at most 2 polls; there were {polls}"
            ));
        }
    }

    #[test]
    fn the_dish_may_be_there_before_he_comes() {
        must_be_served_after(0);
    }

    #[test]
    fn the_kitchen_may_serve_after_the_first_thing_he_does() {
        must_be_served_after(1);
    }

    #[test]
    fn the_kitchen_may_serve_after_the_second_thing_he_does() {
        must_be_served_after(2);
    }

    #[test]
    fn the_kitchen_may_serve_much_later() {
        let run = judge::run(async || {
            let hatch = Hatch::new(usize::MAX);
            let kitchen = async {
                sleep(Duration::from_millis(30)).await;
                hatch.serve();
            };
            join!(tokio::spawn(watch("Cy", Dinner::new(&hatch))), kitchen)
                .0
                .ok()
        });
        run.must_return(Some("pizza"));
        run.must_take_millis(30).must_poll("Cy", 2);
    }

    #[test]
    fn a_dinner_may_be_given_to_another_task() {
        let run = judge::run(async || {
            let hatch = Hatch::new(usize::MAX);
            let mut dinner = Box::pin(watch("Cy", Dinner::new(&hatch)));
            let is_early = poll_fn(|context| Poll::Ready(dinner.as_mut().poll(context).is_ready()));
            assert!(!is_early.await, "nothing was served yet");
            let other = tokio::spawn(dinner);
            sleep(Duration::from_millis(30)).await;
            hatch.serve();
            other.await.ok()
        });
        run.must_return(Some("pizza"));
        run.must_take_millis(30).must_poll("Cy", 3);
    }

    #[test]
    fn it_may_be_polled_twice_before_the_kitchen_serves() {
        for uses in 3..6 {
            let run = judge::run(async move || {
                let mut dinner = Box::pin(Dinner::new(&Hatch::new(uses)));
                let mut polls = 0;
                // Polls that nobody asked for: the first ones happen at once.
                poll_fn(|context| {
                    while polls < 2 {
                        polls += 1;
                        if let Poll::Ready(dish) = dinner.as_mut().poll(context) {
                            return Poll::Ready(dish);
                        }
                    }
                    dinner.as_mut().poll(context)
                })
                .await
            });
            run.must_return("pizza");
        }
    }
}
