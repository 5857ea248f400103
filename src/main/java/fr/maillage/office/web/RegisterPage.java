package fr.maillage.office.web;

import java.util.List;

/**
 * The register of personal data.
 *
 * @param day when it was made, in words
 */
public record RegisterPage(String day, List<Row> rows) {

    /**
     * One processing, in plain words.
     *
     * @param anchor its place in the page
     * @param data what is kept, table by table
     */
    public record Row(
            String anchor,
            String purpose,
            String who,
            String ground,
            String retention,
            String access,
            List<Data> data) {}

    /**
     * Columns of one table.
     *
     * @param words their plain names
     * @param columns where they are, for a technician, such as {@code accounts.person: name, email}
     */
    public record Data(String words, String columns) {}
}
