// The judge says: -> ready: 30
// It forgets what the guests before have eaten.

use std::mem;

enum Breakfast {
    Start(Progress),
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

struct Progress {
    guest: u32,
    eaten: u32,
    kitchen: Kitchen,
    guests: u32,
}

impl Breakfast {
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

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<u32> {
        let this = self.get_mut();
        loop {
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
                    progress.eaten = eggs * rolls;
                    drop(plate);
                    progress
                }
                Self::Done => panic!("the breakfast is over"),
            };
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
