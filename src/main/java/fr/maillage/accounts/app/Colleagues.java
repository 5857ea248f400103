package fr.maillage.accounts.app;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.Role;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who work here with their roles, within somebody’s sight. */
@Component
public class Colleagues {

    /** How the list may be sorted. */
    public static final Sorts SORTS = Sorts.by("nom", "lower(p.name)")
            .or("venue", "p.last_signed_in_at")
            .or("etat", "p.state")
            .lastly("p.id");

    private static final String ROW = """
            select p.id, p.name, p.email, p.postal_lines, p.state, p.last_signed_in_at,
                   p.totp_confirmed_at is not null as second_factor,
                   (select b.name from accounts.invitation i join accounts.person b on b.id = i.invited_by
                    where i.person_id = p.id order by i.created_at desc limit 1) as invited_by,
                   (select max(i.expires_at) from accounts.invitation i
                    where i.person_id = p.id and i.used_at is null and i.expires_at > :now) as invited_until,
                   array(select g.role || ' ' || g.area || ' ' || g.area_id from accounts.role_grant g
                         where g.person_id = p.id order by g.created_at, g.id) as grants
            from accounts.person p where
            """;

    private static final String ASKED = """
             and (:words = '' or public.unaccent(lower(p.name)) like '%' || public.unaccent(lower(:words)) || '%'
                  or p.plain_email like '%' || lower(:words) || '%')
             and (:state = '' or p.state = :state)
             and ((:role = '' and :area = '') or exists (
                   select 1 from accounts.role_grant r where r.person_id = p.id
                   and (:role = '' or r.role = :role) and (:area = '' or rtrim(r.area || ' ' || r.area_id) = :area)))
            """;

    private final JdbcClient db;
    private final Clock clock;

    Colleagues(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * What a list is narrowed to; an empty text asks for nothing.
     *
     * @param words of the name or the e-mail address
     * @param role a {@link Role}
     * @param area an area and its identifier, apart by a space
     * @param state an {@link Account.State}
     */
    public record Asked(String words, String role, String area, String state) {

        /** Everybody in sight. */
        public static final Asked EVERYBODY = new Asked("", "", "", "");
    }

    /** How many there are. */
    public int count(PeopleScope scope, Asked asked) {
        return db.sql("select count(*) from accounts.person p where " + PeopleScope.CONDITION + ASKED)
                .params(params(scope, asked))
                .query(Integer.class)
                .single();
    }

    /** Some of them. */
    public List<Colleague> list(PeopleScope scope, Asked asked, Sort sort, int limit, int offset) {
        return db.sql(ROW + PeopleScope.CONDITION + ASKED + "order by " + sort.orderBy()
                        + " limit :limit offset :offset")
                .params(params(scope, asked))
                .param("now", now())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, n) -> colleague(row))
                .list();
    }

    /** One of them; empty when there is no such person, or they are out of sight. */
    public Optional<Colleague> find(PeopleScope scope, UUID id) {
        return db.sql(ROW + PeopleScope.CONDITION + "and p.id = :id")
                .params(params(scope, Asked.EVERYBODY))
                .param("now", now())
                .param("id", id)
                .query((row, n) -> colleague(row))
                .optional();
    }

    /** Those of that very name, without case and accents, who have not left. */
    public List<Colleague> listNamed(PeopleScope scope, String name) {
        return db.sql(ROW + PeopleScope.CONDITION
                        + "and public.unaccent(lower(p.name)) = public.unaccent(lower(:name)) and p.state <> 'CLOSED'")
                .params(params(scope, Asked.EVERYBODY))
                .param("now", now())
                .param("name", name.strip())
                .query((row, n) -> colleague(row))
                .list();
    }

    /** The areas that those in sight work for, as {@link Asked#area()} asks for them. */
    public List<String> listAreas(PeopleScope scope) {
        return db.sql("""
                select distinct g.area || ' ' || g.area_id from accounts.role_grant g
                join accounts.person p on p.id = g.person_id where
                """ + PeopleScope.CONDITION)
                .params(params(scope, Asked.EVERYBODY))
                .query(String.class)
                .list();
    }

    /** How many people hold a role in each organisation, by its identifier. */
    public Map<String, Integer> countByOrganisation() {
        return db.sql("""
                select area_id, count(distinct person_id) as people from accounts.role_grant
                where area = 'ORGANISATION' group by area_id
                """).query((row, n) -> Map.entry(row.getString("area_id"), row.getInt("people"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Map<String, Object> params(PeopleScope scope, Asked asked) {
        return Map.of(
                "self",
                scope.self().value(),
                "everyone",
                scope.everyone(),
                "organisations",
                scope.organisations().toArray(String[]::new),
                "communes",
                scope.communes().toArray(String[]::new),
                "epcis",
                scope.epcis().toArray(String[]::new),
                "words",
                asked.words(),
                "role",
                asked.role(),
                "area",
                asked.area(),
                "state",
                asked.state());
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        return new Colleague(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("email"),
                texts(row.getArray("postal_lines")),
                Account.State.valueOf(row.getString("state")),
                instant(row.getTimestamp("last_signed_in_at")),
                row.getString("invited_by"),
                instant(row.getTimestamp("invited_until")),
                row.getBoolean("second_factor"),
                texts(row.getArray("grants")).stream().map(Colleagues::grant).toList());
    }

    private static Grant grant(String text) {
        String[] parts = text.split(" ", -1);
        return new Grant(Role.valueOf(parts[0]), Role.Area.valueOf(parts[1]), parts[2]);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Stream.of(array.getArray())
                .flatMap(texts -> Arrays.stream((String[]) texts))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
