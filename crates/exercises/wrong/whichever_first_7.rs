// The judge says: all branches are disabled and there is no else branch
// It has no branch for the case that both are out.

use tokio::select;

async fn eat_first(
    one: impl Future<Output = Result<&'static str, String>>,
    other: impl Future<Output = Result<&'static str, String>>,
) -> Result<&'static str, String> {
    select! {
        Ok(meal) = one => Ok(meal),
        Ok(meal) = other => Ok(meal),
    }
}
