// The judge says: ≠ 1           2
// It expects a dropped handle to end its task.

const PREDICTION: [&str; 5] = ["2", "1", "1", "0", "0"];
