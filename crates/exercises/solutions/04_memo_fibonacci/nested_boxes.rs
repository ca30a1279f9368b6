//! A delivery has come: a box with some apples, and with smaller boxes in it, which hold
//! apples and boxes in turn. Unpacking a box means unpacking those inside.
//!
//! Task: let `unpack` await itself.
//!
//! Read "A recursion needs a box" in `docs/04-memo-fibonacci.md`.

use async_recursion::async_recursion;
use judge::cook;

/// A box of the delivery.
struct Parcel {
    apples: u32,
    inside: Vec<Parcel>,
}

/// Unpacks one box after the other, each of which takes 10 ms, and returns how many apples
/// are in all of them.
#[async_recursion]
async fn unpack(parcel: &Parcel) -> u32 {
    cook("box", 10).await;
    let mut apples = parcel.apples;
    for smaller in &parcel.inside {
        // The future of an `async fn` holds the futures that it awaits, so this one would hold
        // one of its own type, and have no finite size. The attribute puts it into a `Box`,
        // whose size doesn't depend on what's in it.
        apples += unpack(smaller).await;
    }
    apples
}

fn main() {
    judge::show(async || {
        let [small, tiny] = [7, 2].map(|apples| Parcel {
            apples,
            inside: Vec::new(),
        });
        let delivery = Parcel {
            apples: 30,
            inside: vec![small, tiny],
        };
        println!("{} apples", unpack(&delivery).await);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parcel(apples: u32, inside: Vec<Parcel>) -> Parcel {
        Parcel { apples, inside }
    }

    #[test]
    fn a_box_may_hold_apples_alone() {
        let run = judge::run(async || unpack(&parcel(7, Vec::new())).await);
        run.must_return(7_u32).must_take_millis(10);
    }

    #[test]
    fn the_apples_of_all_boxes_are_counted() {
        let run = judge::run(async || {
            let left = parcel(1, vec![parcel(10, Vec::new()), parcel(100, Vec::new())]);
            let right = parcel(0, vec![parcel(1000, vec![parcel(5, Vec::new())])]);
            unpack(&parcel(3, vec![left, right])).await
        });
        run.must_return_because(1119_u32, "the boxes in boxes in boxes count, too");
        if run.millis() < 70 {
            run.fail(&format!(
                "7 boxes, one after the other, take 70 ms, and it took {} ms",
                run.millis()
            ));
        }
        run.must_take_millis(70).must_finish(&["box"; 7]);
    }

    #[test]
    fn there_may_be_many_boxes_in_boxes() {
        let run = judge::run(async || {
            let delivery = (0..60).fold(parcel(1, Vec::new()), |inner, _| parcel(1, vec![inner]));
            unpack(&delivery).await
        });
        run.must_return_because(61_u32, "each of the boxes holds an apple")
            .must_take_millis(610);
    }
}
