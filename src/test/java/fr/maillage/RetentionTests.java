package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.DailyTask;
import fr.maillage.platform.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the register promises happens: a row past its end, in each declared table, is gone after one night. */
@MaillageTest
class RetentionTests {

    private static final String PERSON =
            "insert into accounts.person (id, name, keep_until) values ('00000000-0000-7000-8000-0000000000e1', 'Fin', '2001-01-01')";

    /** A row that is past its end, and a query that finds it or what was personal in it. */
    private record Row(List<String> old, String left) {}

    private static final String OLD_NEED = """
            insert into needs.need (id, code, state, raised_by, way, commune_code, latitude, longitude, workshop, words, people, why,
                room, room_address, contact_name, contact_role, phone, email, postal, channel, raised_by_id, keep_until, reason,
                last_word, form_key, raised_at, state_since)
            values ('00000000-0000-7000-8000-0000000000e6', 'finfi', 'CLOSED', 'RESIDENT', 'WEB', '99039', 46, 2.8, 'Fin', 'Fin', 1,
                'Fin', 'Fin', 'Fin', 'Fin', 'Fin', '+33199000001', 'fin@fin.example', 'Fin', 'EMAIL', gen_random_uuid(),
                '2001-01-01', 'Fin', 'Fin', 'fin-need', '2000-01-01', '2000-01-01') on conflict do nothing
            """;

    private static final Map<String, Row> ROWS = Map.ofEntries(
            Map.entry(
                    "agenda.animator_feed",
                    new Row(
                            List.of(
                                    "insert into agenda.animator_feed (person_id, code) values (gen_random_uuid(), 'fin')"),
                            "select 1 from agenda.animator_feed where code = 'fin'")),
            Map.entry("accounts.person", new Row(List.of(PERSON), "select 1 from accounts.person where name = 'Fin'")),
            Map.entry(
                    "accounts.role_grant",
                    ofPerson(
                            "role_grant",
                            "id, person_id, role, area, area_id",
                            "gen_random_uuid(), p.id, 'HELPER', 'X', ''")),
            Map.entry("accounts.recovery_code", ofPerson("recovery_code", "person_id, code_hash", "p.id, 'a'")),
            Map.entry(
                    "accounts.external_identity",
                    ofPerson("external_identity", "person_id, issuer, subject", "p.id, 'fin', 'fin'")),
            Map.entry(
                    "accounts.sign_in_link",
                    ofDemo("sign_in_link", "person_id, token_hash, expires_at", "p.id, 'fin', '2001-01-01'")),
            Map.entry(
                    "accounts.invitation",
                    ofDemo(
                            "invitation",
                            "id, person_id, code_hash, channel, expires_at",
                            "gen_random_uuid(), p.id, 'fin', 'EMAIL', '2001-01-01'")),
            Map.entry(
                    "accounts.spring_session",
                    new Row(
                            List.of("insert into accounts.spring_session values ('fin', 'fin', 1, 1, 1, 1, 'fin')"),
                            "select 1 from accounts.spring_session where primary_id = 'fin'")),
            Map.entry(
                    "accounts.spring_session_attributes",
                    new Row(
                            List.of(
                                    "insert into accounts.spring_session values ('fin2', 'fin2', 1, 1, 1, 1, 'fin')",
                                    "insert into accounts.spring_session_attributes values ('fin2', 'a', 'a')"),
                            "select 1 from accounts.spring_session_attributes where session_primary_id = 'fin2'")),
            Map.entry(
                    "accounts.failed_attempt",
                    new Row(
                            List.of("insert into accounts.failed_attempt values ('fin', '2001-01-01')"),
                            "select 1 from accounts.failed_attempt where key_hash = 'fin'")),
            Map.entry(
                    "agenda.activity",
                    ofAgenda(
                            """
                    update agenda.activity set animator_name = 'Fin', phone = '+33199000001' where code = 'fin'
                    """,
                            "select 1 from agenda.activity where code = 'fin' and (animator_name <> '' or phone is not null)")),
            Map.entry(
                    "agenda.session",
                    ofAgenda(
                            """
                    update agenda.session set animator_name = 'Fin', animator_id = gen_random_uuid() where code = 'fin'
                    """,
                            "select 1 from agenda.session where code = 'fin' and (animator_name <> '' or animator_id is not null)")),
            Map.entry("agenda.session_trace", ofAgenda("""
                    insert into agenda.session_trace (id, session_id, kind, person_id, created_at)
                    select gen_random_uuid(), id, 'PUBLISHED', gen_random_uuid(), '2001-01-01'
                    from agenda.session where code = 'fin'
                    """, """
                    select 1 from agenda.session_trace t join agenda.session s on s.id = t.session_id
                    where s.code = 'fin' and t.person_id is not null
                    """)),
            Map.entry("needs.need", new Row(List.of(OLD_NEED), """
                            select 1 from needs.need where id = '00000000-0000-7000-8000-0000000000e6'
                            and (contact_name, contact_role, phone, email, postal, channel, raised_by_id, form_key, workshop, words,
                                why, reason, last_word, room, room_address) is distinct from
                                ('', '', null, null, '', 'NONE', null, null, '', '', '', '', '', '', '')
                            """)),
            Map.entry(
                    "needs.need_step",
                    new Row(
                            List.of(OLD_NEED, """
                                    insert into needs.need_step (need_id, event, to_state, words, done_at, done_by)
                                    values ('00000000-0000-7000-8000-0000000000e6', 'RAISE', 'RAISED', 'Fin', '2001-01-01',
                                        gen_random_uuid())
                                    """),
                            "select 1 from needs.need_step where need_id = '00000000-0000-7000-8000-0000000000e6'"
                                    + " and (words <> '' or done_by is not null)")),
            Map.entry("registration.registration", new Row(List.of("""
                                    insert into registration.registration (id, code, seating_id, session_id, form_key, name,
                                        beneficiary, group_name, plain_name, phone, email, channel, for_whom, needs, registered_by,
                                        state, starts_at, ends_at, erase_after)
                                    values (gen_random_uuid(), 'finfin', gen_random_uuid(),
                                        '00000000-0000-7000-8000-0000000000f5', 'fin', 'Fin', 'Fin', 'Fin', 'fin',
                                        '+33199000001', 'fin@fin.example', 'EMAIL', 'SELF', '{LIFT}', gen_random_uuid(),
                                        'CONFIRMED', '2001-01-01', '2001-01-01', '2001-04-01')
                                    """), """
                            select 1 from registration.registration where session_id = '00000000-0000-7000-8000-0000000000f5'
                            and (code, form_key, name, beneficiary, group_name, plain_name, phone, email, channel, needs,
                                registered_by) is distinct from
                                (null, null, '', '', '', '', null, null, 'NONE', '{}', null)
                            """)),
            Map.entry("tours.road_word", new Row(List.of("""
                                    insert into tours.road_word (id, unit_id, session_id, kind, said_at, heard_at, said_by, outcome)
                                    select '00000000-0000-7000-8000-0000000000b1', id, '00000000-0000-7000-8000-0000000000b2',
                                        'ARRIVED', '2001-01-01', '2001-01-01', gen_random_uuid(), 'DONE'
                                    from tours.unit limit 1
                                    """), """
                            select 1 from tours.road_word where id = '00000000-0000-7000-8000-0000000000b1'
                            """)),
            Map.entry("tours.reminder", new Row(List.of("""
                                    insert into tours.reminder (id, code, name, phone, channel, stop_id, keep_until, created_at)
                                    select gen_random_uuid(), 'finfin', 'Fin', '+33199000001', 'CALL', id, '2002-01-01', '2001-01-01'
                                    from tours.stop limit 1
                                    """), "select 1 from tours.reminder where code = 'finfin'")),
            Map.entry("registration.attendance", new Row(List.of("""
                                    with one as (
                                        insert into registration.registration (id, code, seating_id, session_id, name,
                                            plain_name, channel, for_whom, state, starts_at, ends_at, erase_after)
                                        values (gen_random_uuid(), 'finven', gen_random_uuid(),
                                            '00000000-0000-7000-8000-0000000000f6', 'Fin', 'fin', 'NONE', 'SELF',
                                            'CONFIRMED', '2001-01-01', '2001-01-01', '2001-04-01') returning id, session_id)
                                    insert into registration.attendance (registration_id, session_id, came, noted_at)
                                    select id, session_id, 1, '2001-01-01' from one
                                    """), """
                            select 1 from registration.attendance a
                            join registration.registration r on r.id = a.registration_id
                            where a.session_id = '00000000-0000-7000-8000-0000000000f6' and not r.forgotten
                            """)),
            Map.entry("tours.unit", ofTours("""
                    update tours.unit set retired_at = '2001-01-01', phone = '+33199000001' where code = 'fin'
                    """, "select 1 from tours.unit where code = 'fin' and phone is not null")),
            Map.entry("tours.crew_member", ofTours("""
                    insert into tours.crew_member (id, unit_id, name, left_on)
                    select gen_random_uuid(), id, 'Fin', '2001-01-01' from tours.unit where code = 'fin'
                    """, "select 1 from tours.crew_member where name = 'Fin'")),
            Map.entry("tours.away", ofTours("""
                    insert into tours.away (id, unit_id, first_day, last_day, reason)
                    select gen_random_uuid(), id, '2001-01-01', '2001-01-02', 'UNSAID' from tours.unit where code = 'fin'
                    """, "select 1 from tours.away a join tours.unit u on u.id = a.unit_id where u.code = 'fin'")),
            Map.entry("tours.loan", new Row(List.of("""
                                    insert into tours.loan (id, code, kit_id, commune_code, borrower, contact, phone, email,
                                        purpose, starts_at, ends_at, state, out_at, out_words, back_at, back_condition,
                                        back_words, written_by)
                                    values (gen_random_uuid(), 'fin', gen_random_uuid(), '99039', 'Mairie', 'Fin',
                                        '+33199000001', 'fin@fin.example', 'Fin', '2001-01-01', '2001-01-02', 'BACK',
                                        '2001-01-01', 'Fin', '2001-01-02', 'GOOD', 'Fin', gen_random_uuid())
                                    """), """
                            select 1 from tours.loan where code = 'fin'
                            and (contact, phone, email, purpose, out_words, back_words, written_by) is distinct from
                                ('', null, null, '', '', '', null)
                            """)),
            Map.entry("campaign.answer", ofCampaign("""
                    insert into campaign.answer (campaign_id, place_id, outcome, answered_on, participant)
                    select id, gen_random_uuid(), 'RIGHT', '2001-01-01', 'Fin' from campaign.campaign where slug = 'fin'
                    """, "select 1 from campaign.answer where participant = 'Fin'")),
            Map.entry(
                    "campaign.campaign",
                    ofCampaign("""
                    update campaign.campaign set phone = '+33199000001' where slug = 'fin'
                    """, "select 1 from campaign.campaign where slug = 'fin' and phone is not null")),
            Map.entry("directory.place", new Row(List.of("""
                                    insert into directory.place (id, code, slug, source_id, source_key, name, commune_name,
                                        latitude, longitude, position_precision, raw, fingerprint, gone_at, phone, emails,
                                        websites, booking_url, accessibility_url, summary, detail, collected_by)
                                    select gen_random_uuid(), 'FIN', 'fin', id, 'fin', 'fin', 'fin', 0, 0, 'EXACT',
                                        '{"telephone": "fin"}', 'fin', '2001-01-01', '+33199000001', '{fin@fin.example}',
                                        '{fin}', 'fin', 'fin', 'fin', 'fin', 'fin'
                                    from directory.source limit 1
                                    """), """
                            select 1 from directory.place where source_key = 'fin'
                            and (phone, emails, websites, booking_url, accessibility_url, summary, detail, collected_by, raw)
                                is distinct from (null, '{}', '{}', null, null, '', '', '', '{}')
                            """)),
            Map.entry(
                    "directory.import_finding",
                    new Row(List.of("""
                                    with run as (insert into directory.import_run (id, source_id, file_name, started_at)
                                        select gen_random_uuid(), id, 'fin', '2001-01-01' from directory.source limit 1
                                        returning id)
                                    insert into directory.import_finding (run_id, row_number, field, value, action)
                                    select id, 1, 'telephone', 'fin', 'fin' from run
                                    """), "select 1 from directory.import_finding where value = 'fin'")),
            Map.entry(
                    "directory.source",
                    new Row(List.of("""
                                    insert into directory.source (id, name, contact, updated_at)
                                    values ('fin', 'fin', 'fin@fin.example', '2001-01-01')
                                    """), "select 1 from directory.source where contact = 'fin@fin.example'")),
            Map.entry(
                    "directory.source_upload",
                    new Row(List.of("""
                                    insert into directory.source_upload (source_id, file_name, content, sent_at)
                                    select id, 'fin', '', '2001-01-01' from directory.source limit 1
                                    """), "select 1 from directory.source_upload where file_name = 'fin'")),
            Map.entry("directory.place_edit", new Row(List.of("""
                                    with gone as (
                                        insert into directory.place (id, code, slug, source_id, source_key, name, commune_name,
                                            latitude, longitude, position_precision, raw, fingerprint, gone_at)
                                        select gen_random_uuid(), 'FINMOT', 'fin', id, 'fin-mot', 'fin', 'fin', 0, 0, 'EXACT',
                                            '{}', 'fin', '2001-01-01' from directory.source limit 1 returning id)
                                    insert into directory.place_edit (place_id, field, value)
                                    select id, 'telephone', 'fin' from gone
                                    """, """
                                    with living as (
                                        insert into directory.place (id, code, slug, source_id, source_key, name, commune_name,
                                            latitude, longitude, position_precision, raw, fingerprint)
                                        select gen_random_uuid(), 'FINVMOT', 'fin', id, 'fin-vivant-mot', 'fin', 'fin', 0, 0, 'EXACT',
                                            '{}', 'fin' from directory.source limit 1 returning id)
                                    insert into directory.place_edit (place_id, field, value, made_by, made_at)
                                    select id, 'telephone', 'fin vivant', gen_random_uuid(), '2001-01-01' from living
                                    """), """
                            select 1 from directory.place_edit
                            where value = 'fin' or (value = 'fin vivant' and made_by is not null)
                            """)),
            Map.entry(
                    "directory.place_change",
                    new Row(List.of("""
                                    with gone as (
                                        insert into directory.place (id, code, slug, source_id, source_key, name, commune_name,
                                            latitude, longitude, position_precision, raw, fingerprint, gone_at)
                                        select gen_random_uuid(), 'FINFAIT', 'fin', id, 'fin-fait', 'fin', 'fin', 0, 0, 'EXACT',
                                            '{}', 'fin', '2001-01-01' from directory.source limit 1 returning id)
                                    insert into directory.place_change (id, place_id, kind, made_by_name, made_at)
                                    select gen_random_uuid(), id, 'EDITED', 'Fin', '2001-01-01' from gone
                                    """, """
                                    with living as (
                                        insert into directory.place (id, code, slug, source_id, source_key, name, commune_name,
                                            latitude, longitude, position_precision, raw, fingerprint)
                                        select gen_random_uuid(), 'FINVFAIT', 'fin', id, 'fin-vivant-fait', 'fin', 'fin', 0, 0, 'EXACT',
                                            '{}', 'fin' from directory.source limit 1 returning id)
                                    insert into directory.place_change (id, place_id, kind, made_by, made_by_name, made_at)
                                    select gen_random_uuid(), id, 'EDITED', gen_random_uuid(), 'Fin', '2001-01-01' from living
                                    """), "select 1 from directory.place_change where made_by_name = 'Fin'")),
            Map.entry(
                    "directory.finding_seen",
                    new Row(
                            List.of("""
                                    insert into directory.finding_seen (source_id, field, kind, seen_by, seen_at)
                                    select id, 'fin', 'fin', gen_random_uuid(), '2001-01-01' from directory.source limit 1
                                    """),
                            "select 1 from directory.finding_seen where kind = 'fin' and seen_by is not null")),
            Map.entry(
                    "directory.merge_event",
                    new Row(
                            List.of("""
                                    insert into directory.merge_event (id, kept, taken, automatic, made_by, made_by_name, made_at,
                                        undone_by_name, undone_at)
                                    select gen_random_uuid(), a.id, b.id, false, gen_random_uuid(), 'Fin', '2001-01-01', 'Fin',
                                        '2001-01-02'
                                    from (select id from directory.place order by id limit 1) a,
                                         (select id from directory.place order by id desc limit 1) b
                                    """),
                            "select 1 from directory.merge_event where made_at < '2001-01-02' and (made_by is not null or"
                                    + " made_by_name <> '' or undone_by_name <> '')")),
            Map.entry(
                    "directory.duplicate_pair",
                    new Row(
                            List.of("""
                                    insert into directory.duplicate_pair (one, other, state, by_person, decided_by, decided_at)
                                    select a.id, b.id, 'DIFFERENT', true, gen_random_uuid(), '2001-01-01'
                                    from (select id from directory.place order by id limit 1) a,
                                         (select id from directory.place order by id desc limit 1) b
                                    """),
                            "select 1 from directory.duplicate_pair where decided_at < '2001-01-02' and decided_by is not null")),
            Map.entry(
                    "directory.unit",
                    new Row(
                            List.of("""
                                    insert into directory.unit (id, code, name, made_by, made_by_name, made_at)
                                    values (gen_random_uuid(), 'fin', 'fin', gen_random_uuid(), 'Fin', '2001-01-01')
                                    """),
                            "select 1 from directory.unit where code = 'fin' and (made_by is not null or made_by_name <> '')")),
            Map.entry(
                    "directory.unit_refused",
                    new Row(
                            List.of("""
                                    insert into directory.unit_refused (key, refused_by, refused_by_name, refused_at)
                                    values ('fin|fin|fin', gen_random_uuid(), 'Fin', '2001-01-01')
                                    """),
                            "select 1 from directory.unit_refused where key = 'fin|fin|fin' and refused_by_name <> ''")),
            Map.entry(
                    "directory.error_report",
                    new Row(List.of("""
                                    insert into directory.error_report (id, place_id, subject, message, keep_until)
                                    select gen_random_uuid(), id, 'OTHER', 'fin', '2001-01-01' from directory.place limit 1
                                    """), "select 1 from directory.error_report where message = 'fin'")),
            Map.entry("directory.proposal", new Row(List.of("""
                                    insert into directory.proposal (id, code, kind, name, contact, remark, cells, before, reason,
                                        decided_by, origin, forget_on, created_at)
                                    values (gen_random_uuid(), 'FIN', 'NEW', 'Fin', '+33199000001', 'fin',
                                        '{"telephone": "fin"}', '{"telephone": "fin"}', 'fin', gen_random_uuid(), 'public',
                                        '2001-01-01', now())
                                    """, """
                                    insert into directory.proposal (id, code, kind, name, origin, forget_on, forgotten, created_at)
                                    values (gen_random_uuid(), 'FIN3', 'NEW', 'Fin', 'public', '2001-01-01', true, '2001-01-01')
                                    """), """
                            select 1 from directory.proposal
                            where code like 'FIN%' and (name, contact, remark, cells, before, reason, decided_by)
                                is distinct from ('', '', '', '{}', '{}', '', null)
                            """)),
            Map.entry(
                    "directory.sheet_draft",
                    new Row(List.of("""
                                    insert into directory.sheet_draft (id, name, contact, remark, expires_at)
                                    values (gen_random_uuid(), 'Fin', 'fin', 'fin', '2001-01-01')
                                    """), "select 1 from directory.sheet_draft where name = 'Fin'")),
            Map.entry(
                    "directory.confirmation_request",
                    new Row(
                            List.of("""
                                    insert into directory.confirmation_request (id, place_id, channel, asked_by, asked_at,
                                        expires_at, revoked_at)
                                    select gen_random_uuid(), id, 'CALL', gen_random_uuid(), '2001-01-01', '2001-02-01', '2001-02-01'
                                    from directory.place limit 1
                                    """),
                            "select 1 from directory.confirmation_request where asked_at < '2001-01-02'")),
            Map.entry(
                    "office.privacy_request",
                    new Row(List.of("""
                                    insert into office.privacy_request (id, reference, kind, way, name, identity, state,
                                        received_on, due_on, closed_on, keep_until, created_at, updated_at)
                                    values (gen_random_uuid(), 'D-1998-0001', 'ACCESS', 'LETTER', 'Fin', 'fin', 'DONE',
                                        '1998-01-01', '1998-02-01', '1998-01-02', '2001-01-02', now(), now())
                                    """), "select 1 from office.privacy_request where reference = 'D-1998-0001'")),
            Map.entry("notifications.message", new Row(List.of("""
                                    insert into notifications.message (id, key, template, channel, urgent, name, language,
                                        email, subject, body, state, due_at, next_at, sent_at, keep_days, keep_until,
                                        created_at, updated_at)
                                    values (gen_random_uuid(), 'fin', 'fin', 'EMAIL', false, 'Fin', 'fr', 'fin@fin.example',
                                        'fin', 'fin', 'SENT', '2001-01-01', '2001-01-01', '2001-01-01', 90, '2001-04-01',
                                        '2001-01-01', '2001-01-01')
                                    """), """
                            select 1 from notifications.message where key = 'fin'
                            and (name, email, subject, body) is distinct from ('', null, '', '')
                            """)),
            Map.entry(
                    "notifications.letter_batch",
                    new Row(
                            List.of("""
                                    insert into notifications.letter_batch (made_at, letters, pages, file, posted_at)
                                    values ('2001-01-01', 77, 1, 'fin', '2001-01-01')
                                    """),
                            "select 1 from notifications.letter_batch where letters = 77 and file is not null")),
            Map.entry(
                    "directory.unanswered_query",
                    new Row(
                            List.of(
                                    "insert into directory.unanswered_query values ('fin de vie', 3, '2001-01-01', '2001-01-01')"),
                            "select 1 from directory.unanswered_query where plain_text = 'fin de vie'")));

    /** Tables whose lines cannot be made old by a test, and what shows their end instead. */
    private static final Map<String, String> ELSEWHERE =
            Map.of("platform.audit", "dated by the database and only added to: the test of the append-only log");

    @Autowired
    List<PersonalData> modules;

    @Autowired
    List<DailyTask> tasks;

    @Autowired
    JdbcClient db;

    @Test
    void everyDeclaredTableHasARowThatIsPastItsEnd() {
        Set<String> unproven = new TreeSet<>();
        modules.forEach(module -> module.fields().forEach(field -> unproven.add(field.table())));
        unproven.removeAll(ROWS.keySet());
        unproven.removeAll(ELSEWHERE.keySet());

        assertThat(unproven)
                .as("add a row that is past its end, so that this test shows that some DailyTask erases it")
                .isEmpty();
    }

    @Test
    void whatIsPastItsEndIsGoneAfterOneNight() {
        int people = people();
        ROWS.values().forEach(row -> row.old().forEach(sql -> db.sql(sql).update()));
        Set<String> there = left();
        tasks.forEach(DailyTask::run);

        assertThat(there).as("rows that were made").isEqualTo(ROWS.keySet());
        assertThat(left()).as("tables where something past its end is left").isEmpty();
        assertThat(people()).as("people whose time has not come").isEqualTo(people);
        db.sql(
                        "delete from directory.place where source_key in ('fin', 'fin-mot', 'fin-fait', 'fin-vivant-mot', 'fin-vivant-fait')")
                .update();
        db.sql("delete from directory.finding_seen where kind = 'fin'").update();
        db.sql("delete from directory.merge_event where made_at < '2001-01-02'").update();
        db.sql("delete from directory.duplicate_pair where decided_at < '2001-01-02'")
                .update();
        db.sql("delete from campaign.campaign where slug = 'fin'").update();
        db.sql("delete from directory.unit where code = 'fin'").update();
        db.sql("delete from tours.unit where code = 'fin'").update();
        db.sql("delete from tours.loan where code = 'fin'").update();
        db.sql("delete from directory.unit_refused where key = 'fin|fin|fin'").update();
        db.sql("delete from directory.source where id = 'fin'").update();
        db.sql("delete from directory.proposal where code like 'FIN%'").update();
        db.sql("delete from directory.import_run where file_name = 'fin'").update();
    }

    @Test
    void aSecondNightChangesNothingMore() {
        tasks.forEach(DailyTask::run);
        for (DailyTask task : tasks) {
            if (task.name().endsWith("end-dates")) {
                assertThat(task.run()).as(task.name()).isEmpty();
            }
        }
    }

    private Set<String> left() {
        Set<String> left = new TreeSet<>();
        ROWS.forEach((table, row) -> {
            if (!db.sql(row.left()).query().listOfRows().isEmpty()) {
                left.add(table);
            }
        });
        return left;
    }

    private int people() {
        return db.sql("select count(*) from accounts.person where name <> 'Fin'")
                .query(Integer.class)
                .single();
    }

    /** A row that goes with a person whose time is over. */
    private static Row ofPerson(String table, String columns, String values) {
        return new Row(
                List.of(
                        PERSON.replace("e1'", "%02x'".formatted(table.length())),
                        "insert into accounts." + table + " (" + columns + ") select " + values
                                + " from accounts.person p where p.name = 'Fin' limit 1"),
                "select 1 from accounts." + table
                        + " x join accounts.person p on p.id = x.person_id where p.name = 'Fin'");
    }

    /** A row that is over by itself, of a person who stays. */
    private static Row ofDemo(String table, String columns, String values) {
        return new Row(
                List.of("insert into accounts." + table + " (" + columns + ") select " + values
                        + " from accounts.person p where p.demo limit 1"),
                "select 1 from accounts." + table + " where expires_at < '2002-01-01'");
    }

    /** Something of a campaign that ended long ago. */
    private static Row ofTours(String old, String left) {
        return new Row(
                List.of(
                        """
                        insert into tours.unit (id, code, name, kind, activity_id, depot_commune, depot_latitude,
                            depot_longitude)
                        values (gen_random_uuid(), 'fin', 'Fin', 'BUS', gen_random_uuid(), '99039', 46.2, 2.8)
                        on conflict do nothing
                        """,
                        old),
                left);
    }

    private static Row ofCampaign(String row, String left) {
        return new Row(List.of("""
                        insert into campaign.campaign (id, slug, name, code, starts_on, ends_on)
                        values (gen_random_uuid(), 'fin', 'Fin', 'finfin', '2001-01-01', '2001-01-02') on conflict do nothing
                        """, row), left);
    }

    /** Something of a session that ended long ago. */
    private static Row ofAgenda(String row, String left) {
        return new Row(List.of("""
                        insert into agenda.activity (id, code, kind, title, updated_at)
                        values (gen_random_uuid(), 'fin', 'WORKSHOP', 'fin', '2001-01-01') on conflict do nothing
                        """, """
                        insert into agenda.session (id, code, activity_id, starts_at, ends_at, commune_code, latitude, longitude)
                        select gen_random_uuid(), 'fin', id, '2001-01-01 10:00', '2001-01-01 12:00', '99039', 46.2, 2.8
                        from agenda.activity where code = 'fin' on conflict do nothing
                        """, row), left);
    }
}
