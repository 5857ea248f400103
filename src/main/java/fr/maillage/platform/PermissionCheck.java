package fr.maillage.platform;

/** Answers, for the request being served, whether whoever signed in may do something somewhere. Filled by {@code accounts}. */
public interface PermissionCheck {

    /** Whether the person holds this permission over anything at all; false when nobody is signed in. */
    boolean allows(Permission permission);
}
