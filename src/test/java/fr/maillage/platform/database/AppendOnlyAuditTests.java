package fr.maillage.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.platform.MaillageProcess;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever holds the application’s connections can add to the audit log and read it; nothing else. */
class AppendOnlyAuditTests {

    private static final String LINE =
            "insert into platform.audit (action, subject_kind, subject_id) values ('platform.test', 'test', '%s')";

    private static OpenDatabase database;

    @BeforeAll
    static void open() throws Exception {
        database = OpenDatabase.embedded(MaillageProcess.freshData());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theApplicationAddsAndReads() throws Exception {
        try (Connection application = database.application()) {
            assertThat(OpenDatabase.ask(application, "select current_user")).isEqualTo("maillage_app");
            OpenDatabase.run(application, LINE.formatted("added"));
            assertThat(OpenDatabase.ask(application, "select count(*) from platform.audit where subject_id = 'added'"))
                    .isEqualTo("1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform.audit set action = 'other'",
                "delete from platform.audit",
                "truncate platform.audit",
                "drop table platform.audit",
                "drop schema platform cascade",
                "alter table platform.audit disable trigger all",
                "drop trigger audit_keeps_lines on platform.audit",
                "alter table platform.audit rename to elsewhere",
                "create or replace function platform.audit_refuse() returns trigger language plpgsql"
                        + " as 'begin return old; end'",
                "set session_replication_role = replica",
                "set role maillage",
                "grant update on platform.audit to maillage_app; update platform.audit set action = 'other'",
                "select platform.open_to('maillage_app', array['platform'])",
                "insert into platform.audit (at, action, subject_kind, subject_id) values ('2020-01-01', 'a', 'b', 'c')",
                "insert into platform.audit (id, action, subject_kind, subject_id) overriding system value"
                        + " values (1, 'a', 'b', 'c')",
                "select setval('platform.audit_id_seq', 1)",
                "update platform.migration_history set checksum = 0",
                "create table platform.other (a int)",
            })
    void theApplicationCannot(String statement) throws Exception {
        try (Connection application = database.application()) {
            OpenDatabase.run(application, LINE.formatted("kept"));
            assertThatThrownBy(() -> OpenDatabase.run(application, statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update platform.audit set action = 'other'",
                "delete from platform.audit",
                "truncate platform.audit"
            })
    void evenTheOwnerIsStoppedByTheTriggers(String statement) throws Exception {
        try (Connection owner = database.owner()) {
            OpenDatabase.run(owner, LINE.formatted("kept"));
            assertThatThrownBy(() -> OpenDatabase.run(owner, statement))
                    .hasMessageContaining("platform.audit is only added to");
        }
    }

    @Test
    void pruningTakesOnlyTheLinesWhoseYearIsOver() throws Exception {
        try (Connection owner = database.owner();
                Connection application = database.application()) {
            OpenDatabase.run(owner, """
                    insert into platform.audit (at, action, subject_kind, subject_id) values
                        (now() - interval '1 year 1 minute', 'platform.test', 'prune', 'old'),
                        (now() - interval '1 year' + interval '1 minute', 'platform.test', 'prune', 'young')
                    """);

            assertThat(OpenDatabase.ask(application, "select platform.audit_prune()"))
                    .isEqualTo("1");

            assertThat(OpenDatabase.ask(
                            application,
                            "select string_agg(subject_id, ',') from platform.audit where subject_kind = 'prune'"))
                    .isEqualTo("young");
        }
    }

    @Test
    void theApplicationWorksOnEveryOtherTable() throws Exception {
        try (Connection application = database.application()) {
            assertThat(OpenDatabase.ask(application, """
                            select string_agg(t::regclass::text, ', ')
                            from (select c.oid as t
                                  from pg_class c
                                  where c.relnamespace::regnamespace::text = any (array['platform', 'territory', 'directory'])
                                    and c.relkind = 'r' and c.relname not in ('audit', 'migration_history')
                                    and not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
                                        and has_table_privilege(c.oid, 'update')
                                        and has_table_privilege(c.oid, 'delete'))) closed
                            """)).isNull();
            OpenDatabase.run(application, "analyze territory.commune");
            OpenDatabase.run(application, "select nextval('territory.revision_number')");
        }
    }

    @Test
    void aTableThatComesLaterIsOpenedToTheApplication() throws Exception {
        try (Connection owner = database.owner();
                Connection application = database.application()) {
            OpenDatabase.run(owner, "create table territory.later (id int generated always as identity, a int)");
            OpenDatabase.run(application, "insert into territory.later (a) values (1)");
            OpenDatabase.run(application, "delete from territory.later");
            OpenDatabase.run(owner, "drop table territory.later");
        }
    }
}
