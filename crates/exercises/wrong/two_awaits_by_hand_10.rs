// The judge says: bytes, and the kitchen, a plate, an order and three numbers alone have
// Both orders are in boxes, as if their size weren't known.

use std::mem;

enum Breakfast {
    Start(Progress),
    Eggs {
        order: Pin<Box<Order>>,
        plate: Plate,
        progress: Progress,
    },
    Rolls {
        order: Pin<Box<Order>>,
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
                    let Poll::Ready(eggs) = order.as_mut().poll(context) else {
                        *this = Self::Eggs {
                            order,
                            plate,
                            progress,
                        };
                        return Poll::Pending;
                    };
                    drop(order);
                    *this = Self::Rolls {
                        order: Box::pin(progress.kitchen.order("rolls")),
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
                    let Poll::Ready(rolls) = order.as_mut().poll(context) else {
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
            if progress.guest == progress.guests {
                return Poll::Ready(progress.eaten);
            }
            let plate = progress.kitchen.lay_table(progress.guest);
            progress.guest += 1;
            *this = Self::Eggs {
                order: Box::pin(progress.kitchen.order("eggs")),
                plate,
                progress,
            };
        }
    }
}
