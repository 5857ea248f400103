package fr.maillage.accounts.web;

import java.util.List;

/**
 * Who can do what.
 *
 * @param columns one a role
 * @param groups the rights, by what they are about
 * @param holders who holds each role; empty for whoever may not see people
 */
public record RolesPage(List<Column> columns, List<Group> groups, List<Holders> holders) {

    /** A role: its name, what it is for, over what it is given. */
    public record Column(String name, String purpose, String areas) {}

    /** Rights that are about the same. */
    public record Group(String title, List<Row> rows) {}

    /** One right, and for each column whether the role holds it. */
    public record Row(String right, List<Boolean> held) {}

    /** Those who hold a role. */
    public record Holders(String role, List<Holder> people) {}

    /** Somebody, over what, with their sheet. */
    public record Holder(String name, String area, String url, boolean invited) {}
}
