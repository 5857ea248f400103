package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.PlaceId;
import fr.maillage.directory.PlaceUpkeep;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.desk.MarkPlaces;
import fr.maillage.directory.app.desk.PlaceChanges;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.territory.CommuneCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules may do for the truth of sheets. */
@Service
class SheetUpkeep implements PlaceUpkeep {

    private final JdbcClient db;
    private final Places places;
    private final MarkPlaces mark;
    private final Propose propose;

    SheetUpkeep(JdbcClient db, Places places, MarkPlaces mark, Propose propose) {
        this.db = db;
        this.places = places;
        this.mark = mark;
        this.propose = propose;
    }

    @Override
    public List<SheetState> listSheets(Collection<CommuneCode> communes) {
        return db.sql("""
                        select p.id, case when p.slug = '' then p.code else p.slug || '-' || p.code end as public_name, p.name,
                               p.commune_code, p.address, p.checked_on
                        from directory.place p
                        join directory.place_desk d on d.place_id = p.id
                        where p.gone_at is null and p.commune_code = any (cast(:communes as text[]))
                        order by p.commune_name, p.commune_code, d.plain_name, p.id
                        """)
                .param(
                        "communes",
                        communes.stream().map(CommuneCode::value).distinct().toArray(String[]::new))
                .query((row, number) -> {
                    String commune = row.getString("commune_code");
                    return new SheetState(
                            new PlaceId(row.getObject("id", UUID.class)),
                            row.getString("public_name"),
                            row.getString("name"),
                            commune == null ? null : new CommuneCode(commune),
                            row.getString("address"),
                            row.getObject("checked_on", LocalDate.class));
                })
                .list();
    }

    @Override
    public Optional<Map<String, String>> findCells(PlaceId place) {
        return places.find(place.value())
                .filter(one -> !one.isGone())
                .map(one -> Cells.named(HandMade.cells(one.sheet())));
    }

    @Override
    public Map<PlaceId, Map<String, String>> listCells(Collection<PlaceId> asked) {
        Map<PlaceId, Map<String, String>> cells = new HashMap<>();
        places.forEach(asked.stream().map(PlaceId::value).toList(), one -> {
            if (!one.isGone()) {
                cells.put(one.id(), Cells.named(HandMade.cells(one.sheet())));
            }
        });
        return cells;
    }

    @Override
    @Transactional
    public boolean check(PlaceId place, CheckedBy by, String name) {
        String origin = by == CheckedBy.STAFF ? "" : by.name().toLowerCase(Locale.ROOT);
        return mark.checkedBy(place.value(), by, new PlaceChanges.Actor(null, name, origin));
    }

    @Override
    public Proposed propose(Proposal proposal) {
        return propose.propose(proposal, "fr");
    }

    @Override
    public Proposed proposeClosing(PlaceId place, String remark, String name, String origin) {
        return places.find(place.value())
                .map(one -> propose.proposeClosing(one, remark, name, "", origin, "fr"))
                .orElseGet(Proposed.Gone::new);
    }
}
