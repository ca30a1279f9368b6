// The judge says: DELETE /stuff is `NotFound`, although a route for /stuff was asked
// It allows the method only if both routes know the path.

async fn or<First, Second>(
    request: Request,
    first: impl FnOnce(Request) -> First,
    second: impl FnOnce(Request) -> Second,
) -> Result<&'static str, Rejection>
where
    First: Future<Output = Result<&'static str, Rejection>>,
    Second: Future<Output = Result<&'static str, Rejection>>,
{
    let one = match first(request).await {
        Ok(answer) => return Ok(answer),
        Err(rejection) => rejection,
    };
    match (one, second(request).await) {
        (_, Ok(answer)) => Ok(answer),
        (Rejection::MethodNotAllowed, Err(Rejection::MethodNotAllowed)) => {
            Err(Rejection::MethodNotAllowed)
        }
        _ => Err(Rejection::NotFound),
    }
}
