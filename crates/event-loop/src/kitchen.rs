//! A kitchen that writes down what happens, for the comparison of two lunches.

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

/// What has happened so far. All clones share the same lines.
#[derive(Clone, Default)]
pub struct Diary(Arc<Mutex<Vec<String>>>);

/// Cooks meals, each of which takes some polls.
pub struct Kitchen {
    pending_polls: usize,
    diary: Diary,
}

/// A meal on its way: a future that's pending for some polls.
pub struct Cooking {
    meal: &'static str,
    pending_polls: usize,
    diary: Diary,
}

/// A meal on its plate.
pub struct Plate {
    meal: &'static str,
    diary: Diary,
}

impl Diary {
    /// Returns the lines.
    pub fn lines(&self) -> Vec<String> {
        self.0.lock().expect("nobody panics here").clone()
    }

    fn write(&self, line: String) {
        self.0.lock().expect("nobody panics here").push(line);
    }
}

impl Kitchen {
    /// Returns a kitchen whose meals are pending for that many polls.
    pub fn new(pending_polls: usize, diary: Diary) -> Self {
        Self {
            pending_polls,
            diary,
        }
    }

    /// Starts to cook.
    pub fn cook(&self, meal: &'static str) -> Cooking {
        self.diary.write(format!("cook {meal}"));
        Cooking {
            meal,
            pending_polls: self.pending_polls,
            diary: self.diary.clone(),
        }
    }
}

impl Future for Cooking {
    type Output = Plate;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Plate> {
        self.diary.write(format!("poll {}", self.meal));
        if self.pending_polls > 0 {
            self.pending_polls -= 1;
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Plate {
            meal: self.meal,
            diary: self.diary.clone(),
        })
    }
}

impl Plate {
    /// Returns the name of the meal.
    pub fn meal(&self) -> &'static str {
        self.meal
    }
}

impl Drop for Kitchen {
    fn drop(&mut self) {
        self.diary.write("drop the kitchen".into());
    }
}

impl Drop for Cooking {
    fn drop(&mut self) {
        self.diary
            .write(format!("drop the cooking of {}", self.meal));
    }
}

impl Drop for Plate {
    fn drop(&mut self) {
        self.diary.write(format!("drop the plate of {}", self.meal));
    }
}
