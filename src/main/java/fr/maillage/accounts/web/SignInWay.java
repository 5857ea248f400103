package fr.maillage.accounts.web;

/**
 * Another site through which people can sign in.
 *
 * @param label its name
 * @param url where the way begins, an address of ours
 */
public record SignInWay(String label, String url) {}
