// The judge says: ≠ Ada: Ready     Ada: Pending
// It expects Ada to be done after her soup.

const POLLS: [&str; 6] = [
    "Ada: Pending",
    "Bo: Pending",
    "Cy: Ready",
    "Ada: Ready",
    "Bo: Ready",
    "Ada: Ready",
];

const TASKS_AFTER_15_MS: &str = "2";
