//! Scene 3: one of the customers counts coins before ordering.

use std::io;

use recorder::Recorder;
use tokio::task::{self, JoinSet};

use crate::coins::Counted;
use crate::customer::{Order, customer};

/// Serves as in scene 2, but customer number `counter` awaits `counting`
/// first: `coins::at_the_till` or `coins::beside_the_till`.
pub(crate) async fn serve<C>(
    recorder: &Recorder,
    orders: &[Order],
    counter: usize,
    counting: C,
) -> io::Result<Counted>
where
    C: Future<Output = io::Result<Counted>> + Send + 'static,
{
    let mut others = JoinSet::new();
    let watch = |order: &Order| recorder.watch(order.label(), customer(order.clone()));

    for order in &orders[..counter] {
        others.spawn(watch(order));
    }
    let order = orders[counter].clone();
    let counts = task::spawn(recorder.watch(order.label(), async {
        let counted = counting.await?;
        customer(order).await;
        Ok(counted)
    }));
    for order in &orders[counter + 1..] {
        others.spawn(watch(order));
    }

    others.join_all().await;
    counts.await?
}
