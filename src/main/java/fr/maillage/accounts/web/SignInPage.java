package fr.maillage.accounts.web;

import fr.maillage.accounts.app.People.DemoPerson;
import java.util.List;

/**
 * The sign-in page.
 *
 * @param demo who may be played on a demonstration site; empty on a real one
 * @param back where to go afterwards, an address of ours
 */
public record SignInPage(List<DemoPerson> demo, String back) {}
