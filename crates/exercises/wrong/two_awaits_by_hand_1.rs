// The judge says: yours: poll 1: plate 0 is on the table, eggs are ordered -> pending
// It ends the poll at each change of state, and wakes itself for the next one.

use std::mem;

enum Breakfast {
    Start {
        kitchen: Kitchen,
        guests: u32,
    },
    Eggs {
        order: Order,
        _plate: Plate,
        progress: Progress,
    },
    Rolls {
        order: Order,
        eggs: u32,
        _plate: Plate,
        progress: Progress,
    },
    Done,
}

struct Progress {
    guest: u32,
    eaten: u32,
    kitchen: Kitchen,
    guests: u32,
}

impl Progress {
    fn next(mut self) -> (Breakfast, Option<u32>) {
        if self.guest == self.guests {
            return (Breakfast::Done, Some(self.eaten));
        }
        let plate = self.kitchen.lay_table(self.guest);
        self.guest += 1;
        let eggs = Breakfast::Eggs {
            order: self.kitchen.order("eggs"),
            _plate: plate,
            progress: self,
        };
        (eggs, None)
    }
}

impl Breakfast {
    fn new(kitchen: Kitchen, guests: u32) -> Self {
        Self::Start { kitchen, guests }
    }
}

impl Future for Breakfast {
    type Output = u32;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<u32> {
        let this = self.get_mut();
        {
            let dish = match this {
                Self::Start { .. } => None,
                Self::Eggs { order, .. } | Self::Rolls { order, .. } => {
                    match Pin::new(order).poll(context) {
                        Poll::Ready(dish) => Some(dish),
                        Poll::Pending => return Poll::Pending,
                    }
                }
                Self::Done => None,
            };
            let (next, output) = match (mem::replace(this, Self::Done), dish) {
                (Self::Start { kitchen, guests }, _) => {
                    let progress = Progress {
                        guest: 0,
                        eaten: 0,
                        kitchen,
                        guests,
                    };
                    progress.next()
                }
                (
                    Self::Eggs {
                        order,
                        _plate,
                        mut progress,
                    },
                    Some(eggs),
                ) => {
                    drop(order);
                    let rolls = Self::Rolls {
                        order: progress.kitchen.order("rolls"),
                        eggs,
                        _plate,
                        progress,
                    };
                    (rolls, None)
                }
                (
                    Self::Rolls {
                        order,
                        eggs,
                        _plate,
                        mut progress,
                    },
                    Some(rolls),
                ) => {
                    drop(order);
                    progress.eaten += eggs * rolls;
                    drop(_plate);
                    progress.next()
                }
                _ => panic!("the breakfast is over"),
            };
            *this = next;
            if let Some(output) = output {
                return Poll::Ready(output);
            }
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
    }
}
