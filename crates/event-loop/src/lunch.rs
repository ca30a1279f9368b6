//! A lunch with two awaits: an `async fn`, and the enum that the compiler could make of it.

use std::mem;
use std::pin::Pin;
use std::task::{Context, Poll};

use crate::kitchen::{Cooking, Kitchen, Plate};

/// Serves a soup, and then a pasta.
pub async fn lunch(kitchen: Kitchen) -> String {
    let soup = kitchen.cook("soup").await;
    let pasta = kitchen.cook("pasta").await;
    format!("{} and {}", soup.meal(), pasta.meal())
}

/// The same by hand: where the lunch stands, and what it has to keep there.
///
/// Fields are dropped from top to bottom, so they stand in the order in which a function
/// drops its variables, the last one first.
#[expect(missing_docs, reason = "the fields are the variables of `lunch`")]
pub enum Lunch {
    /// Nobody has polled it yet.
    Start { kitchen: Kitchen },
    /// It stands at the first await.
    Soup { cooking: Cooking, kitchen: Kitchen },
    /// It stands at the second await.
    Pasta {
        cooking: Cooking,
        soup: Plate,
        kitchen: Kitchen,
    },
    /// It has returned.
    Done,
}

impl Future for Lunch {
    type Output = String;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<String> {
        loop {
            // Takes the fields out, so a state that's pending has to put them back. Variables
            // are dropped in reverse order, so `kitchen` comes first in the patterns.
            match mem::replace(&mut *self, Self::Done) {
                Self::Start { kitchen } => {
                    let cooking = kitchen.cook("soup");
                    *self = Self::Soup { cooking, kitchen };
                }
                Self::Soup {
                    kitchen,
                    mut cooking,
                } => match Pin::new(&mut cooking).poll(cx) {
                    Poll::Pending => {
                        *self = Self::Soup { cooking, kitchen };
                        return Poll::Pending;
                    }
                    Poll::Ready(soup) => {
                        drop(cooking);
                        let cooking = kitchen.cook("pasta");
                        *self = Self::Pasta {
                            cooking,
                            soup,
                            kitchen,
                        };
                    }
                },
                Self::Pasta {
                    kitchen,
                    soup,
                    mut cooking,
                } => match Pin::new(&mut cooking).poll(cx) {
                    Poll::Pending => {
                        *self = Self::Pasta {
                            cooking,
                            soup,
                            kitchen,
                        };
                        return Poll::Pending;
                    }
                    Poll::Ready(pasta) => {
                        drop(cooking);
                        return Poll::Ready(format!("{} and {}", soup.meal(), pasta.meal()));
                    }
                },
                Self::Done => panic!("the lunch was polled after it was ready"),
            }
        }
    }
}
