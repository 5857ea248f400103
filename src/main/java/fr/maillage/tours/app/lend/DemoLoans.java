package fr.maillage.tours.app.lend;

import fr.maillage.agenda.AgendaKits;
import fr.maillage.design.Dates;
import fr.maillage.platform.DemoPart;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.DemoReplaced;
import fr.maillage.territory.Territory;
import fr.maillage.tours.domain.lend.Condition;
import fr.maillage.tours.domain.lend.Loan;
import fr.maillage.tours.domain.lend.LoanState;
import fr.maillage.tours.domain.lend.Room;
import fr.maillage.tours.domain.lend.Thing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A room and three invented loans: one that should be back, one promised, one come back without a charger. */
@Component
class DemoLoans implements DemoPart {

    private static final CommuneCode BELLAIGUE = new CommuneCode("99002");
    private static final CommuneCode NEUVIGNOLLES = new CommuneCode("99025");
    private static final List<String> CODES = List.of("9demo", "7demo", "6demo");

    private final Loans loans;
    private final Rooms rooms;
    private final AgendaKits kits;
    private final Territory territory;
    private final JdbcClient db;
    private final Clock clock;

    DemoLoans(Loans loans, Rooms rooms, AgendaKits kits, Territory territory, JdbcClient db, Clock clock) {
        this.loans = loans;
        this.rooms = rooms;
        this.kits = kits;
        this.territory = territory;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 7; // after the agenda
    }

    @Override
    @Transactional
    public void load() {
        if (!territory.settings().demo() || loans.find(id(CODES.getFirst())).isPresent()) {
            return;
        }
        UUID room = id("room");
        rooms.add(new Room(
                room,
                "Salle du conseil",
                NEUVIGNOLLES,
                null,
                "Mairie",
                "12 places, 4 prises, accès à internet",
                false,
                0));
        ZonedDateTime today =
                LocalDate.now(clock.withZone(Dates.FRANCE)).atTime(9, 0).atZone(Dates.FRANCE);
        kits.list().forEach((kit, name) -> {
            if (name.equals("Valise de 8 tablettes")) {
                lend(CODES.get(0), new Thing(Thing.Kind.KIT, kit), BELLAIGUE, today.minusDays(9), today.minusDays(2));
                loans.handOut(id(CODES.get(0)), "8 tablettes, 8 chargeurs");
            } else if (name.equals("Vidéoprojecteur et écran")) {
                lend(
                        CODES.get(1),
                        new Thing(Thing.Kind.KIT, kit),
                        NEUVIGNOLLES,
                        today.minusDays(30),
                        today.minusDays(28));
                loans.handOut(id(CODES.get(1)), "");
                loans.handBack(id(CODES.get(1)), Condition.WORN, "", "La télécommande");
            }
        });
        lend(
                CODES.get(2),
                new Thing(Thing.Kind.ROOM, room),
                BELLAIGUE,
                today.plusDays(12),
                today.plusDays(12).plusHours(4));
        db.sql("""
                        update tours.loan set out_at = starts_at, back_at = case when back_at is null then null else ends_at end
                        where id = any (?) and out_at is not null
                        """)
                .param((Object) CODES.stream().map(DemoLoans::id).toArray(UUID[]::new))
                .update();
    }

    private void lend(String code, Thing thing, CommuneCode borrower, ZonedDateTime from, ZonedDateTime to) {
        String name = territory.findCommune(borrower).map(Commune::name).orElse(borrower.value());
        loans.add(
                new Loan(
                        id(code),
                        code,
                        thing,
                        new Loan.Borrower(null, borrower, "Mairie de " + name),
                        new Loan.Contact("Armelle Boussac", "+33353010046", null),
                        "Atelier de la bibliothèque",
                        from.toInstant(),
                        to.toInstant(),
                        LoanState.RESERVED,
                        null,
                        null,
                        null,
                        0),
                code);
    }

    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("maillage demo loan " + what).getBytes(StandardCharsets.UTF_8));
    }

    /** What is invented leaves with the invented territory. */
    @EventListener
    void on(DemoReplaced event) {
        db.sql("delete from tours.loan where id = any (?) or room_id = ?")
                .param((Object) CODES.stream().map(DemoLoans::id).toArray(UUID[]::new))
                .param(id("room"))
                .update();
        db.sql("delete from tours.room where id = ?").param(id("room")).update();
    }
}
