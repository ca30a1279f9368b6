// The judge says: the first route has rejected the request, and the second one isn't asked
// It doesn't ask the second route if the first one doesn't allow the method.

async fn or<First, Second>(
    request: Request,
    first: impl FnOnce(Request) -> First,
    second: impl FnOnce(Request) -> Second,
) -> Result<&'static str, Rejection>
where
    First: Future<Output = Result<&'static str, Rejection>>,
    Second: Future<Output = Result<&'static str, Rejection>>,
{
    match first(request).await {
        Err(Rejection::NotFound) => second(request).await,
        answer => answer,
    }
}
