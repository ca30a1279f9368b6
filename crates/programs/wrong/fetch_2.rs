// Refused by: timeouts::a_body_that_trickles_too_long_is_a_timeout_and_its_connection_is_closed
// Its timeout begins again with each part of the body that comes.

fn client() -> reqwest::Result<Client> {
    Client::builder()
        .no_proxy()
        .redirect(redirect::Policy::none())
        .connect_timeout(ATTEMPT_TIMEOUT)
        .read_timeout(ATTEMPT_TIMEOUT)
        .pool_max_idle_per_host(0)
        .build()
}
