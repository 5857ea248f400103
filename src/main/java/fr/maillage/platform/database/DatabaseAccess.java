package fr.maillage.platform.database;

/** How to reach a PostgreSQL: JDBC url, user, password. */
record DatabaseAccess(String url, String user, String password) {

    @Override
    public String toString() {
        return url + " (" + user + ")";
    }
}
