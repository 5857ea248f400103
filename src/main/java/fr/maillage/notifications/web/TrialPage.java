package fr.maillage.notifications.web;

import fr.maillage.design.Mistake;
import java.util.List;

/** {@code /gestion/messages/essai}: the address to try, as typed. */
public record TrialPage(boolean sendsMail, String address, List<Mistake> mistakes) {}
