//! Dee doesn't believe in magic. "An `async fn` is an enum," says Ada, "and you could write it
//! yourself." So Dee writes the breakfast that she knows as an `async fn`, a second time by hand.
//! The kitchen keeps a diary, and afterwards the two diaries are the same, word for word.
//!
//! Task: write the future that the compiler makes of `breakfast`, without `async`.
//!
//! Read "An async function, written out" in `docs/10-what-the-compiler-makes.md`, and "Try it" in
//! `docs/10-what-the-compiler-makes.md`, where the answer to the buffet has a loop.

use std::mem;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

/// What's to be written by hand. It returns how much was eaten.
async fn breakfast(mut kitchen: Kitchen, guests: u32) -> u32 {
    let mut eaten = 0;
    for guest in 0..guests {
        let _plate = kitchen.lay_table(guest);
        let eggs = kitchen.order("eggs").await;
        eaten += eggs * kitchen.order("rolls").await;
    }
    eaten
}

/// The same by hand: at every poll it does what `breakfast` does, in the same order. It also
/// drops everything at the same moment and in the same order, even if it's dropped early.
///
/// After it was ready, nobody polls it again. It has no future in a box, not even an order, and
/// calls no async function.
enum Breakfast {
    Start(Progress),
    // The fields are dropped in this order, and an `async fn` drops the future that it waits for
    // first, then its variables, the latest one first, and at last its parameters.
    Eggs {
        order: Order,
        plate: Plate,
        progress: Progress,
    },
    Rolls {
        order: Order,
        eggs: u32,
        plate: Plate,
        progress: Progress,
    },
    Done,
}

/// What's needed in every turn of the loop.
struct Progress {
    guest: u32,
    eaten: u32,
    kitchen: Kitchen,
    guests: u32,
}

impl Breakfast {
    /// Returns the future, which hasn't begun yet.
    fn new(kitchen: Kitchen, guests: u32) -> Self {
        Self::Start(Progress {
            guest: 0,
            eaten: 0,
            kitchen,
            guests,
        })
    }
}

impl Future for Breakfast {
    type Output = u32;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<u32> {
        let this = &mut *self;
        // The loop goes from state to state for as long as nothing has to be waited for. Without
        // it, a dish that's ready at once would end the poll, and nothing would wake the future.
        loop {
            // Whatever isn't put back is dropped, at the end of the arm or of the turn at the
            // latest. That's too late for an order: an `await` drops it as soon as it's ready.
            let mut progress = match mem::replace(this, Self::Done) {
                Self::Start(progress) => progress,
                Self::Eggs {
                    mut order,
                    plate,
                    mut progress,
                } => {
                    let Poll::Ready(eggs) = Pin::new(&mut order).poll(context) else {
                        *this = Self::Eggs {
                            order,
                            plate,
                            progress,
                        };
                        return Poll::Pending;
                    };
                    drop(order);
                    *this = Self::Rolls {
                        order: progress.kitchen.order("rolls"),
                        eggs,
                        plate,
                        progress,
                    };
                    continue;
                }
                Self::Rolls {
                    mut order,
                    eggs,
                    plate,
                    mut progress,
                } => {
                    let Poll::Ready(rolls) = Pin::new(&mut order).poll(context) else {
                        *this = Self::Rolls {
                            order,
                            eggs,
                            plate,
                            progress,
                        };
                        return Poll::Pending;
                    };
                    drop(order);
                    progress.eaten += eggs * rolls;
                    drop(plate);
                    progress
                }
                Self::Done => panic!("the breakfast is over"),
            };
            // The head of the `for` loop: the next guest, or the end, where the kitchen is dropped.
            if progress.guest == progress.guests {
                return Poll::Ready(progress.eaten);
            }
            let plate = progress.kitchen.lay_table(progress.guest);
            progress.guest += 1;
            *this = Self::Eggs {
                order: progress.kitchen.order("eggs"),
                plate,
                progress,
            };
        }
    }
}

/// What a kitchen does, in this order. Clones are of the same diary.
#[derive(Clone, Default)]
struct Diary(Arc<Mutex<Vec<String>>>);

impl Diary {
    fn write(&self, line: String) {
        self.lines().push(line);
    }

    fn lines(&self) -> MutexGuard<'_, Vec<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The kitchen, which closes when it's dropped.
struct Kitchen {
    diary: Diary,
    /// How often each of its orders will be pending, one after the other. Later ones never are.
    waits: Vec<u32>,
    orders: usize,
}

impl Kitchen {
    fn new(diary: &Diary, waits: &[u32]) -> Self {
        Self {
            diary: diary.clone(),
            waits: waits.to_vec(),
            orders: 0,
        }
    }

    /// Puts a plate on the table for this guest.
    fn lay_table(&self, guest: u32) -> Plate {
        self.diary.write(format!("plate {guest} is on the table"));
        Plate {
            guest,
            diary: self.diary.clone(),
        }
    }

    /// Orders a dish. The output of an order is its number.
    fn order(&mut self, dish: &'static str) -> Order {
        let waits = self.waits.get(self.orders).copied().unwrap_or_default();
        self.orders += 1;
        self.diary.write(format!("{dish} are ordered"));
        Order {
            dish,
            number: self.orders as u32,
            waits,
            diary: self.diary.clone(),
        }
    }
}

impl Drop for Kitchen {
    fn drop(&mut self) {
        self.diary.write("the kitchen closes".to_owned());
    }
}

/// A plate, which is washed when it's dropped.
struct Plate {
    guest: u32,
    diary: Diary,
}

impl Drop for Plate {
    fn drop(&mut self) {
        self.diary.write(format!("plate {} is washed", self.guest));
    }
}

/// A dish that was ordered. It wakes whoever polls it as long as it isn't ready.
struct Order {
    dish: &'static str,
    number: u32,
    waits: u32,
    diary: Diary,
}

impl Future for Order {
    type Output = u32;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<u32> {
        if self.waits == 0 {
            self.diary.write(format!("{} are ready", self.dish));
            return Poll::Ready(self.number);
        }
        self.waits -= 1;
        self.diary.write(format!("{} aren't ready yet", self.dish));
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

impl Drop for Order {
    fn drop(&mut self) {
        self.diary.write(format!("{} are off the list", self.dish));
    }
}

/// Polls a breakfast until it's ready, but at most so often, and then drops it. Returns the
/// diary, in which each poll begins a new line.
fn keep_diary<F: Future<Output = u32>>(
    make: impl FnOnce(Kitchen) -> F,
    waits: &[u32],
    max_polls: u32,
    waker: &Waker,
) -> Vec<String> {
    let diary = Diary::default();
    let mut lines = Vec::new();
    let mut end_line = |begin: &str, end: &str| {
        let events = diary.lines().drain(..).collect::<Vec<_>>().join(", ");
        let events = if events.is_empty() {
            "nothing"
        } else {
            &events
        };
        lines.push(format!("{begin}: {events}{end}"));
    };
    {
        let mut breakfast = Some(Box::pin(make(Kitchen::new(&diary, waits))));
        end_line("made", "");
        for poll in 1..=max_polls {
            let Some(running) = &mut breakfast else { break };
            match running.as_mut().poll(&mut Context::from_waker(waker)) {
                Poll::Pending => end_line(&format!("poll {poll}"), " -> pending"),
                Poll::Ready(eaten) => {
                    end_line(&format!("poll {poll}"), &format!(" -> ready: {eaten}"));
                    breakfast = None;
                }
            }
        }
    }
    end_line("dropped", "");
    lines
}

fn main() {
    judge::show_call(|| {
        let (waits, waker) = ([1, 0, 0, 2], Waker::noop());
        println!("By the compiler:");
        for line in keep_diary(|it| breakfast(it, 2), &waits, 9, waker) {
            println!("{line}");
        }
        println!("\nBy hand:");
        for line in keep_diary(|it| Breakfast::new(it, 2), &waits, 9, waker) {
            println!("{line}");
        }
    });
}

#[cfg(test)]
mod tests {
    use std::mem::size_of;
    use std::sync::atomic::{AtomicU32, Ordering};
    use std::task::Wake;

    use super::*;

    /// Plays both breakfasts for so many guests and compares their diaries, and that for each
    /// number of polls after which they're given up.
    #[track_caller]
    fn must_be_the_same(guests: u32, waits: &'static [u32]) {
        let enough = waits.iter().sum::<u32>() + 1;
        for polls in (0..=enough).rev() {
            let (compiled, by_hand) = judge::call(move || {
                let waker = Waker::noop();
                let compiled = |kitchen| breakfast(kitchen, guests);
                let by_hand = |kitchen| Breakfast::new(kitchen, guests);
                (
                    keep_diary(compiled, waits, polls, waker),
                    keep_diary(by_hand, waits, polls, waker),
                )
            });
            let how = match polls == enough {
                true => "polled until it's ready".to_owned(),
                false => format!("dropped after {polls} polls"),
            };
            for (compiled, by_hand) in compiled.iter().zip(&by_hand) {
                assert!(
                    compiled == by_hand,
                    "a breakfast for {guests}, whose orders are pending {waits:?} times, {how}:\n\
                     the compiler's: {compiled}\n     \
                     yours: {by_hand}"
                );
            }
            assert_eq!(compiled.len(), by_hand.len(), "the number of polls");
        }
    }

    #[test]
    fn without_guests_it_is_ready_at_once() {
        must_be_the_same(0, &[]);
    }

    #[test]
    fn nothing_may_have_to_be_waited_for() {
        must_be_the_same(1, &[]);
        must_be_the_same(3, &[]);
    }

    #[test]
    fn one_guest_waits_for_the_eggs_or_for_the_rolls() {
        must_be_the_same(1, &[1, 0]);
        must_be_the_same(1, &[0, 1]);
        must_be_the_same(1, &[1, 1]);
    }

    #[test]
    fn an_order_may_be_polled_often() {
        must_be_the_same(1, &[3, 2]);
    }

    #[test]
    fn three_guests_wait_now_and_then() {
        must_be_the_same(3, &[1, 1, 1, 1, 1, 1]);
        must_be_the_same(3, &[0, 1, 0, 0, 2, 0]);
        must_be_the_same(3, &[0, 0, 1, 0, 0, 1]);
    }

    #[test]
    fn only_the_orders_wake_it() {
        #[derive(Default)]
        struct Calls(AtomicU32);

        impl Wake for Calls {
            fn wake(self: Arc<Self>) {
                self.0.fetch_add(1, Ordering::SeqCst);
            }
        }

        let count = judge::call(|| {
            let calls = Arc::new(Calls::default());
            let waker = Waker::from(Arc::clone(&calls));
            keep_diary(|it| Breakfast::new(it, 2), &[1, 0, 3, 1], 9, &waker);
            calls.0.load(Ordering::SeqCst)
        });
        assert!(
            count == 5,
            "the orders are pending 5 times and wake it each time, and it was woken {count} times"
        );
    }

    #[test]
    fn it_holds_its_variables_itself_and_not_in_a_box() {
        // The numbers are those of the guests, of what was eaten, and of the eggs.
        let numbers = size_of::<[u32; 3]>();
        let things = size_of::<Kitchen>() + size_of::<Plate>() + size_of::<Order>();
        let (size, least) = (size_of::<Breakfast>(), things + numbers);
        assert!(
            size >= least,
            "it has {size} bytes, and the kitchen, a plate, an order and three numbers alone have \
             {least}: is there a box?"
        );
    }
}
