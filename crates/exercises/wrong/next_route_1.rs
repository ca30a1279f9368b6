// The judge says: DELETE /stuff is `NotFound`, although a route for /stuff was asked
// It returns how the second route rejects the request, whatever the first one said.

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
        Ok(answer) => Ok(answer),
        Err(_) => second(request).await,
    }
}
