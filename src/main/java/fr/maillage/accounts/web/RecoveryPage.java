package fr.maillage.accounts.web;

import java.util.List;

/**
 * The recovery codes, shown this once and made for paper.
 *
 * @param next where to go afterwards
 */
public record RecoveryPage(String name, List<String> codes, String next) {}
