// The judge says: 16 bytes are refused with 413, although `limit` is 20
// It has the limit of the example, whatever it was given.

async fn read(body: &mut Body, _limit: usize) -> Result<Vec<Piece>, u16> {
    const MAX_BYTES: usize = 10;
    let mut pieces = Vec::new();
    let mut size = 0;
    while let Some(piece) = body.next().await {
        size += piece.len();
        if size <= MAX_BYTES {
            pieces.push(piece);
        }
    }
    if size <= MAX_BYTES {
        Ok(pieces)
    } else {
        Err(413)
    }
}
