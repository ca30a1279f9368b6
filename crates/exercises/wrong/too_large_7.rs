// The judge says: 12 bytes of the body are kept, and at most 10 are allowed
// It keeps what it has, and one piece more, while it reads the rest.

async fn read(body: &mut Body, limit: usize) -> Result<Vec<Piece>, u16> {
    let mut pieces = Vec::new();
    let mut size = 0;
    while let Some(piece) = body.next().await {
        size += piece.len();
        if size > limit {
            while body.next().await.is_some() {}
            return Err(413);
        }
        pieces.push(piece);
    }
    Ok(pieces)
}
