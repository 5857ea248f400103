package fr.maillage.platform;

import java.util.List;

/**
 * Tables whose rows need not survive a restore: locks, attempts, what is made again from the rest. Their rows are not
 * backed up. One bean a module that has any; no other table may refer to them.
 *
 * @param tables with their schema, such as {@code accounts.failed_attempt}
 */
public record ShortLived(List<String> tables) {}
