package fr.maillage.catalogue;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.Activities;
import fr.maillage.agenda.app.PlannedSessions;
import fr.maillage.agenda.app.Seatings;
import fr.maillage.agenda.app.SessionDraft;
import fr.maillage.agenda.app.SessionWrites;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceQuery;
import fr.maillage.directory.Service;
import fr.maillage.shared.UuidV7;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Quarters full of workshops for tests, written straight into the agenda. */
@SuppressWarnings("EnumOrdinal") // any order will do to spread what is made up
public final class Seasons {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final Activities activities;
    private final Seatings seatings;
    private final SessionWrites writes;
    private final PlannedSessions sessions;
    private final Directory directory;
    private final Territory territory;

    Seasons(
            Activities activities,
            Seatings seatings,
            SessionWrites writes,
            PlannedSessions sessions,
            Directory directory,
            Territory territory) {
        this.activities = activities;
        this.seatings = seatings;
        this.writes = writes;
        this.sessions = sessions;
        this.directory = directory;
        this.territory = territory;
    }

    /** An activity with everything said. */
    public Activity activity(ActivityKind kind, String title, Level level, Service... services) {
        Activity activity = new Activity(
                new ActivityId(UuidV7.at(Instant.now())),
                activities.freeCode(),
                "",
                kind,
                title,
                "On apprend ensemble, à son rythme, avec quelqu’un qui a le temps.",
                "Vous saurez écrire, envoyer et retrouver un message.",
                level,
                title.length() % 3 == 0 ? Set.of(Audience.values()[0]) : Set.of(),
                Set.of(services),
                120,
                title.length() % 4 == 0 ? 300 : 0,
                title.length() % 4 == 0 ? "gratuit pour les demandeurs d’emploi" : "",
                title.length() % 2 == 0 ? "votre téléphone et son chargeur" : "",
                title.length() % 5 == 0 ? "+33261910077" : null,
                null,
                null,
                "",
                0,
                Instant.EPOCH);
        activities.add(activity);
        return activities.find(activity.id()).orElseThrow();
    }

    /** A date of it somewhere. */
    public Session session(
            Activity activity, LocalDateTime start, int hours, Spot spot, SessionState state, Feature... features) {
        boolean walkIn = activity.kind() != ActivityKind.WORKSHOP;
        SeatingId seating = walkIn ? null : new SeatingId(UUID.randomUUID());
        if (seating != null) {
            seatings.add(new Seats(seating, 8, 0, 0, null, true, 0));
        }
        SessionDraft draft = new SessionDraft(
                new SessionId(UuidV7.at(Instant.now())),
                activity.id(),
                null,
                null,
                null,
                "",
                "",
                start.atZone(PARIS).toInstant(),
                start.plusHours(hours).atZone(PARIS).toInstant(),
                PARIS,
                spot,
                null,
                seating,
                "fr",
                Set.of(features),
                state,
                null,
                "");
        return sessions.findByCode(writes.add(draft)).orElseThrow();
    }

    /** Places of the demo territory, as spots. */
    public List<Spot> spots(int most) {
        List<Spot> spots = new ArrayList<>();
        List<Place> all = directory.firstPlaces(PlaceQuery.ALL, 1_000);
        for (int i = 0; i < all.size(); i++) {
            Place place = all.get((i * 37) % all.size());
            @Nullable
            CommuneCode code = CommuneCode.read(
                            String.valueOf(place.sheet().address().communeCode()))
                    .orElse(null);
            if (code != null && place.sheet().address().position() != null && spots.size() < most) {
                spots.add(new Spot(
                        place.id(),
                        null,
                        "",
                        "",
                        code,
                        "",
                        place.sheet().address().position(),
                        ""));
            }
        }
        return spots;
    }

    /** A hall of a commune that no directory knows. */
    public Spot hall(CommuneCode commune) {
        Commune there = territory.getCommune(commune);
        return new Spot(null, null, "Salle des fêtes", "place de la Mairie", commune, "", there.centre(), "");
    }

    /** So many workshop dates, and some regular help, from a day on. */
    public void season(LocalDate from, int dates, int desks, String mark) {
        String[] titles = {
            "Premiers pas avec la souris et le clavier",
            "Mon téléphone sans peur",
            "Envoyer un message avec une pièce jointe",
            "Reconnaître une arnaque",
            "Faire ses papiers en ligne",
            "Ranger et imprimer ses photos",
            "Parler écrans en famille",
            "Chercher un emploi sur internet",
            "Les mots de passe, tranquillement",
            "Imprimer en trois dimensions"
        };
        Service[] services = Service.values();
        List<Spot> spots = spots(Math.max(12, dates / 5));
        List<Activity> all = new ArrayList<>();
        for (int i = 0; i < titles.length; i++) {
            all.add(activity(
                    ActivityKind.WORKSHOP,
                    titles[i] + mark,
                    Level.values()[i % 4],
                    services[i % services.length],
                    services[(i + 3) % services.length]));
        }
        for (int i = 0; i < dates; i++) {
            session(
                    all.get(i % all.size()),
                    from.plusDays(3 + (i * 7L) % 80).atTime(i % 2 == 0 ? 14 : 9, i % 3 == 0 ? 30 : 0),
                    2,
                    spots.get((i * 5) % spots.size()),
                    SessionState.PUBLISHED,
                    i % 2 == 0
                            ? new Feature[] {Feature.STEP_FREE, Feature.EQUIPMENT}
                            : new Feature[] {Feature.STEP_FREE});
        }
        for (int i = 0; i < desks; i++) {
            Activity desk = activity(ActivityKind.PERMANENCE, "Permanence numérique" + mark, Level.ANY, services[0]);
            LocalDate first = from.plusDays(1 + i % 5);
            for (int week = 0; week < 12; week++) {
                if (i % 3 == 1 ? week % 2 == 0 : i % 3 == 2 || week != 5) {
                    session(
                            desk,
                            first.plusWeeks(week).atTime(14, 0),
                            3,
                            spots.get((i * 3) % spots.size()),
                            SessionState.PUBLISHED);
                }
            }
        }
    }
}
