// Refused by: waiting::waiting_costs_hardly_any_cpu
// Files are looked at without a pause.

const PAUSE: Duration = Duration::ZERO;
