// Refused by: target::a_client_whose_target_refuses_is_closed_and_the_program_goes_on
// A client that can't be served ends the program.

async fn accept(listener: TcpListener, target: SocketAddr, clients: &mut JoinSet<()>) {
    loop {
        while clients.try_join_next().is_some() {}
        if clients.len() == MAX_CLIENTS {
            clients.join_next().await;
        }
        let Ok((connection, client)) = listener.accept().await else {
            sleep(ACCEPT_PAUSE).await;
            continue;
        };
        clients.spawn(async move {
            if let Err(error) = serve(connection, target).await {
                eprintln!("the client {client} was closed: {error:#}");
                std::process::exit(1);
            }
        });
    }
}
