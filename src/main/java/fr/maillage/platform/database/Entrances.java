package fr.maillage.platform.database;

/**
 * The two ways into one PostgreSQL: the owner changes the schemas, the application reads and writes within them. They
 * are the same when the operator names a single user.
 */
record Entrances(DatabaseAccess owner, DatabaseAccess application) {

    boolean areTwo() {
        return !owner.user().equals(application.user());
    }
}
