package fr.maillage.registration.app;

import fr.maillage.Maillage;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.registration.app.RegisterForSession.Wish;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.Guest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code bin/bench signup}: a thousand people sign up at once for ten seats, then for ten seats in each of a hundred sessions,
 * with commits on the disk, beside the least that could be done in SQL in the same run. Argument: a data folder.
 */
public final class SignUpBench {

    private static final int PEOPLE = 1_000;
    private static final int AT_ONCE = 100;
    private static final int SEATS = 10;
    private static final int WARM = 200;

    private SignUpBench() {}

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Maillage.class, Planned.class)
                .run(
                        "--maillage.data=" + arguments[0],
                        "--maillage.demo=false",
                        "--maillage.jobs.enabled=false",
                        "--server.port=0")) {
            Planned planned = context.getBean(Planned.class);
            RegisterForSession register = context.getBean(RegisterForSession.class);
            JdbcClient db = context.getBean(JdbcClient.class);
            Instant day = Instant.now().plus(Duration.ofDays(30));
            List<Session> sessions = new ArrayList<>();
            for (int i = 0; i < PEOPLE / SEATS; i++) {
                sessions.add(planned.workshop("Mesure", day, SEATS));
            }
            Session one = planned.workshop("Mesure", day, SEATS);
            Session warm = planned.workshop("Mesure", day, SEATS);
            run("(mise en route)", WARM, number -> signUp(register, warm, number));
            System.out.printf(
                    "%n%-62s %8s %9s %9s%n",
                    PEOPLE + " inscriptions, " + AT_ONCE + " à la fois", "par s", "p50 ms", "p99 ms");
            double contended = run("10 places d’une même séance", PEOPLE, number -> signUp(register, one, number));
            double spread = run(
                    "10 places dans chacune de 100 séances",
                    PEOPLE,
                    number -> signUp(register, sessions.get(number % sessions.size()), number));
            double least = least(
                    context,
                    db,
                    planned.workshop("Mesure", day, SEATS).seats().id().value());
            System.out.printf(
                    Locale.ROOT,
                    "  même séance ÷ repère : %.2f ; séances différentes ÷ repère : %.2f%n",
                    contended / least,
                    spread / least);
            say(db);
        }
    }

    private static void signUp(RegisterForSession register, Session session, int number) {
        register.register(
                new Wish(session, Guest.self("Personne Numéro " + number, Contact.NONE), "f" + number, false));
    }

    /** The least: lock a row of seats, count, write a name; no waiting list, no series, no one person twice, no message. */
    private static double least(ConfigurableApplicationContext context, JdbcClient db, UUID seats) throws Exception {
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        return run(
                "repère : verrou et deux écritures en SQL, une même séance",
                PEOPLE,
                number -> transaction.executeWithoutResult(status -> {
                    int taken = db.sql("select taken from agenda.seating where id = ? for update")
                            .param(seats)
                            .query(Integer.class)
                            .single();
                    boolean seated = taken < SEATS;
                    db.sql("""
                                    insert into registration.registration (id, code, seating_id, session_id, name, plain_name,
                                        channel, for_whom, state, starts_at, ends_at, erase_after)
                                    values (:id, :code, :seats, :seats, :name, :name, 'NONE', 'SELF', :state, now(), now(), now())
                                    """)
                            .param("id", UUID.randomUUID())
                            .param("code", "bench" + number)
                            .param("seats", seats)
                            .param("name", "Personne Numéro " + number)
                            .param("state", seated ? "CONFIRMED" : "WAITING")
                            .update();
                    db.sql("update agenda.seating set taken = taken + ?, waiting = waiting + ? where id = ?")
                            .params(seated ? 1 : 0, seated ? 0 : 1, seats)
                            .update();
                }));
    }

    private static double run(String name, int people, IntConsumer one) throws Exception {
        long[] nanos = new long[people];
        long begin = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < people; i++) {
                int number = i;
                all.add(crowd.submit(() -> {
                    long start = System.nanoTime();
                    one.accept(number);
                    nanos[number] = System.nanoTime() - start;
                }));
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        for (Future<?> each : all) {
            each.get();
        }
        Arrays.sort(nanos);
        if (!name.startsWith("(")) {
            System.out.printf(
                    Locale.ROOT,
                    "%-62s %8.0f %9.1f %9.1f%n",
                    name,
                    people / seconds,
                    nanos[people / 2] / 1e6,
                    nanos[(int) (people * 0.99)] / 1e6);
        }
        return people / seconds;
    }

    private static void say(JdbcClient db) {
        int oversold = db.sql("""
                        select coalesce(sum(greatest(0, r.taken - g.seats)), 0)
                        from agenda.seating g
                        join (select seating_id, sum(party) as taken from registration.registration
                              where state in ('CONFIRMED', 'OFFERED') group by 1) r on r.seating_id = g.id
                        """).query(Integer.class).single();
        int disorder = db.sql("""
                        select count(*) from registration.registration w
                        join (select seating_id, max(arrival) as last from registration.registration
                              where state = 'CONFIRMED' group by 1) c using (seating_id)
                        where w.state = 'WAITING' and w.arrival < c.last
                        """).query(Integer.class).single();
        System.out.printf(
                "  places vendues en trop : %d ; personnes doublées dans la liste d’attente : %d%n",
                oversold, disorder);
        if (oversold + disorder > 0) {
            System.exit(1);
        }
    }
}
