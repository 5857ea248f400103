package fr.maillage.platform.database;

import fr.maillage.platform.StartRefused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Tries the port of the web server before a database is made for nothing; port 0, "any free one", is never busy. */
record PortCheck(int port) implements Runnable {

    private static final int FIRST_ORDINARY_PORT = 1024;

    @Override
    public void run() {
        if (port == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            String denied = String.valueOf(e.getMessage());
            throw port < FIRST_ORDINARY_PORT && denied.contains("denied")
                    ? new StartRefused("Le port " + port
                            + " est réservé à l’administrateur de la machine : choisissez-en un autre avec --port.")
                    : new StartRefused("Le port " + port + " est déjà occupé : choisissez-en un autre avec --port.");
        }
    }
}
