// The judge says: these futures should have become ready: bread, soup; these did: nothing
// Both are cooked in tasks that nobody awaits, so Ada is served before the kitchen has begun.

async fn fetch_soup() -> &'static str {
    cook("soup", 20).await
}

async fn serve_ada() -> String {
    tokio::spawn(fetch_soup());
    tokio::spawn(fetch_bread());
    String::from("soup and bread for Ada")
}
