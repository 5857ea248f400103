package fr.maillage.mapping;

/**
 * A foreign value that the mapping could not take as it was.
 *
 * @param column the standard's column that it was meant for
 * @param value what the foreign file says
 * @param what was done with it, in French
 */
public record Remark(String column, String value, String what) {}
