package fr.maillage.mapping;

import java.util.List;
import java.util.Map;

/**
 * A foreign row in the standard's columns.
 *
 * @param columns only those that hold something, in the mapping's order
 * @param remarks on values that were mended or dropped
 */
public record Mapped(Map<String, String> columns, List<Remark> remarks) {}
