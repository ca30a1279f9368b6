// Refused by: interrupted::clients_go_on_after_ctrl_c_until_they_are_done
// Ctrl-C is heard, but clients are still taken for as long as others are served.

async fn accept(listener: TcpListener, target: SocketAddr, clients: &mut JoinSet<()>) {
    clients.spawn(async move {
        let mut others = JoinSet::new();
        let Ok((first, _)) = listener.accept().await else {
            return;
        };
        others.spawn(serve(first, target));
        while !others.is_empty() {
            select! {
                Ok((client, _)) = listener.accept() => drop(others.spawn(serve(client, target))),
                _ = others.join_next() => {}
            }
        }
    });
    std::future::pending().await
}
