package fr.maillage.accounts.app;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import fr.maillage.accounts.SignedIn;
import fr.maillage.accounts.app.AreaAnswer.Found;
import fr.maillage.accounts.app.AreaAnswer.Missing;
import fr.maillage.accounts.app.AreaAnswer.NotYours;
import fr.maillage.accounts.app.AreaAnswer.Several;
import fr.maillage.accounts.app.AreaAnswer.Unknown;
import fr.maillage.accounts.domain.Delegation;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Epci;
import fr.maillage.territory.Territory;
import fr.maillage.territory.WhereAnswer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Understands over what a role is to be given: the name of an organisation, a commune or an EPCI as somebody typed it. */
@Component
public class ReadArea {

    private static final int MOST = 20;

    private final Territory territory;
    private final ObjectProvider<OrganisationBook> organisations;
    private final Delegations delegations;

    ReadArea(Territory territory, ObjectProvider<OrganisationBook> organisations, Delegations delegations) {
        this.territory = territory;
        this.organisations = organisations;
        this.delegations = delegations;
    }

    /**
     * Reads it.
     *
     * @param typed a name; may be blank when only one area comes into question
     * @param chosen the identifier of one of those that were offered before, or blank
     */
    public AreaAnswer read(SignedIn by, Role role, Area area, String typed, String chosen) {
        Delegation delegation = delegations.of(by);
        if (!delegation.mayGive(role, area)) {
            return new NotYours();
        }
        if (area == Area.TERRITORY || area == Area.INSTANCE) {
            return narrow(delegation, Stream.of(new Grant(role, area, "")), typed);
        }
        if (!chosen.isBlank()) {
            return exists(area, chosen)
                    ? narrow(delegation, Stream.of(new Grant(role, area, chosen)), typed)
                    : new Unknown();
        }
        Stream<String> meant = typed.isBlank()
                ? by.grants().stream().filter(grant -> grant.area() == area).map(Grant::areaId)
                : named(area, typed);
        AreaAnswer answer = narrow(delegation, meant.distinct().map(id -> new Grant(role, area, id)), typed);
        boolean nothing = answer instanceof Unknown || answer instanceof NotYours;
        return typed.isBlank() && nothing ? new Missing() : answer;
    }

    private AreaAnswer narrow(Delegation delegation, Stream<Grant> candidates, String typed) {
        List<Grant> all = candidates.limit(MOST).toList();
        List<Grant> within = all.stream().filter(delegation::mayGive).toList();
        if (all.isEmpty()) {
            return new Unknown();
        }
        if (within.isEmpty()) {
            return new NotYours();
        }
        return within.size() == 1
                ? new Found(within.getFirst())
                : within.stream()
                        .filter(grant -> isCalled(grant, typed))
                        .findFirst()
                        .<AreaAnswer>map(Found::new)
                        .orElseGet(() -> new Several(within));
    }

    private boolean isCalled(Grant grant, String typed) {
        return grant.area() == Area.ORGANISATION
                && organisations
                        .getObject()
                        .find(UUID.fromString(grant.areaId()))
                        .filter(entry -> PlainText.of(entry.name()).equals(PlainText.of(typed)))
                        .isPresent();
    }

    private boolean exists(Area area, String id) {
        return switch (area) {
            case ORGANISATION ->
                uuid(id).flatMap(organisations.getObject()::find).isPresent();
            case COMMUNE ->
                territory.listPerimeter().stream()
                        .anyMatch(commune -> commune.code().value().equals(id));
            case EPCI ->
                territory.listEpcis().stream()
                        .anyMatch(epci -> epci.siren().siren().equals(id));
            case TERRITORY, INSTANCE -> id.isEmpty();
        };
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Stream<String> named(Area area, String typed) {
        return switch (area) {
            case ORGANISATION ->
                organisations.getObject().search(typed, MOST).stream()
                        .map(entry -> entry.id().toString());
            case COMMUNE ->
                communes(typed)
                        .filter(Commune::inPerimeter)
                        .map(commune -> commune.code().value());
            case EPCI ->
                territory.listEpcis().stream()
                        .filter(epci -> PlainText.of(epci.name()).contains(PlainText.of(typed)))
                        .map(Epci::siren)
                        .map(siren -> siren.siren());
            case TERRITORY, INSTANCE -> Stream.of("");
        };
    }

    private Stream<Commune> communes(String typed) {
        return switch (territory.where(typed)) {
            case WhereAnswer.Found found -> Stream.ofNullable(found.where().commune());
            case WhereAnswer.Several several -> several.communes().stream();
            case WhereAnswer.Unknown unknown -> unknown.suggestions().stream();
            case WhereAnswer.Nowhere nowhere -> Stream.empty();
        };
    }
}
