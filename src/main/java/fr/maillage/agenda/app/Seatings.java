package fr.maillage.agenda.app;

import fr.maillage.agenda.SeatingId;
import fr.maillage.agenda.Seats;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The seats of sessions and series. */
@Repository
public class Seatings {

    private final JdbcClient db;

    Seatings(JdbcClient db) {
        this.db = db;
    }

    /** Makes seats for one session or one series. */
    public void add(Seats seats) {
        db.sql("""
                        insert into agenda.seating (id, seats, taken, waiting, smallest_waiting, waiting_list,
                            closes_minutes)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(seats.id().value())
                .param(seats.seats())
                .param(seats.taken())
                .param(seats.waiting())
                .param(seats.smallestWaiting())
                .param(seats.waitingList())
                .param(seats.closesMinutes())
                .update();
    }

    /** Makes several, all of them free, in one statement. */
    public void add(List<Seats> all) {
        if (all.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into agenda.seating (id, seats, taken, waiting, smallest_waiting, waiting_list, closes_minutes)
                        select s.id, s.seats, 0, 0, null, s.waiting_list, s.closes
                        from unnest(cast(:ids as uuid[]), cast(:seats as integer[]), cast(:lists as boolean[]),
                            cast(:closes as integer[])) as s (id, seats, waiting_list, closes)
                        """)
                .param(
                        "ids",
                        all.stream().map(one -> one.id().value().toString()).toArray(String[]::new))
                .param("seats", all.stream().map(Seats::seats).toArray(Integer[]::new))
                .param("lists", all.stream().map(Seats::waitingList).toArray(Boolean[]::new))
                .param("closes", all.stream().map(Seats::closesMinutes).toArray(Integer[]::new))
                .update();
    }

    /** The seats, locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Seats lock(SeatingId id) {
        return db.sql("""
                        select id, seats, taken, waiting, smallest_waiting, waiting_list, closes_minutes
                        from agenda.seating where id = ? for update
                        """)
                .param(id.value())
                .query((row, i) -> seats(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("No seats " + id.value()));
    }

    /** Writes down how many are taken and how many people wait. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(SeatingId id, int taken, int waiting, @Nullable Integer smallestWaiting) {
        db.sql(
                        "update agenda.seating set taken = ?, waiting = ?, smallest_waiting = ?, updated_at = now() where id = ?")
                .param(taken)
                .param(waiting)
                .param(smallestWaiting)
                .param(id.value())
                .update();
    }

    /** Writes down how many there are, and the rules of signing up, under the lock of {@link #lock}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(SeatingId id, int seats, boolean waitingList, int closesMinutes) {
        db.sql("""
                        update agenda.seating set seats = ?, waiting_list = ?, closes_minutes = ?, updated_at = now()
                        where id = ?
                        """).params(seats, waitingList, closesMinutes, id.value()).update();
    }

    /** Takes away seats that no session and no series has any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deleteUnused(SeatingId id) {
        db.sql("""
                        delete from agenda.seating t
                        where t.id = ? and not exists (select from agenda.session s where s.seating_id = t.id)
                          and not exists (select from agenda.series r where r.seating_id = t.id)
                        """).param(id.value()).update();
    }

    /** Reads the columns {@code id, seats, taken, waiting, smallest_waiting, waiting_list, closes_minutes} as they stand in a row. */
    static Seats seats(ResultSet row) throws SQLException {
        return new Seats(
                new SeatingId(row.getObject(1, UUID.class)),
                row.getInt(2),
                row.getInt(3),
                row.getInt(4),
                row.getObject(5, Integer.class),
                row.getBoolean(6),
                row.getInt(7));
    }
}
