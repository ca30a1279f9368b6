// The judge says: ≠ Ann: one 0, two 10, three 20, four 35, five 60   Ann: one 0, two 10, three 20, four 30, five 40
// It expects Bo to hold up a broadcast as well.

const PREDICTION: [&str; 6] = [
    "Ann: one 0, two 10, three 20, four 35, five 60",
    "Bo: one 0, two 25, three 50, four 75, five 100",
    "the room: done at 75",
    "Ann: one 0, two 10, three 20, four 35, five 60",
    "Bo: one 0, two 25, missed 1, four 50, five 75",
    "the room: done at 40",
];
