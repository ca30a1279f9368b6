// The judge says: has each of them the waker of that poll?
// It waits for the first one, and never polls the second.

async fn select<A: Future, B: Future>(first: A, _second: B) -> Either<A::Output, B::Output> {
    Either::First(first.await)
}
