package fr.maillage.directory.domain.exchange;

import java.util.Map;

/**
 * A row as its file gives it.
 *
 * @param number 1 is the first record after the header
 * @param columns every column in the file's order, under the file's own names; absent and null values are not there
 */
public record RawRow(int number, Map<String, String> columns) {}
