// The judge says: these futures should have become ready: bread, soup; these did: soup
// The bread is neither awaited nor cooked, but written into the text.

async fn fetch_soup() -> &'static str {
    cook("soup", 20).await
}

async fn serve_ada() -> String {
    let soup = fetch_soup().await;
    let _bread = fetch_bread();
    format!("{soup} and bread for Ada")
}
