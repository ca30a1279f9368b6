// The judge says: when the toast burned, the soup wasn't even begun
// It serves one order after the other, so there's nothing to stop.

async fn serve_all(list: Vec<Order>) -> Result<(), String> {
    for order in list {
        serve(order).await?;
    }
    Ok(())
}
