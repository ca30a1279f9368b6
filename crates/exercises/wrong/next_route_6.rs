// The judge says: DELETE /stuff is `NotFound`, although a route for /stuff was asked
// If both reject the request, it forgets that the path fitted.

async fn or<First, Second>(
    request: Request,
    first: impl FnOnce(Request) -> First,
    second: impl FnOnce(Request) -> Second,
) -> Result<&'static str, Rejection>
where
    First: Future<Output = Result<&'static str, Rejection>>,
    Second: Future<Output = Result<&'static str, Rejection>>,
{
    if let Ok(answer) = first(request).await {
        return Ok(answer);
    }
    second(request).await.map_err(|_| Rejection::NotFound)
}
