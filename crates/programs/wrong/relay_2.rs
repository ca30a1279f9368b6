// Refused by: half_close::when_a_client_closes_its_sending_half_the_target_goes_on
// The end of one direction ends the other one too.

async fn serve(mut client: TcpStream, target: SocketAddr) -> anyhow::Result<()> {
    let latest = Latest(Mutex::new(Instant::now()));
    let relaying = async {
        let mut target = TcpStream::connect(target)
            .await
            .context("the target can't be reached")?;
        client.set_nodelay(true)?;
        target.set_nodelay(true)?;
        let (client_input, client_output) = client.split();
        let (target_input, target_output) = target.split();
        select! {
            result = pass(client_input, target_output, &latest) => result?,
            result = pass(target_input, client_output, &latest) => result?,
        }
        Ok(())
    };
    select! {
        result = relaying => result,
        () = latest.silence() => bail!("no byte passed for {SILENCE_TIMEOUT:?}"),
    }
}
