package fr.maillage.directory.web.office;

import fr.maillage.directory.AccessMode;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Cost;
import fr.maillage.directory.Itinerancy;
import fr.maillage.directory.Label;
import fr.maillage.directory.Programme;
import fr.maillage.directory.Service;
import fr.maillage.directory.SpecificCare;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.SupportMode;
import fr.maillage.directory.Typology;
import fr.maillage.directory.domain.exchange.StandardField;
import java.util.List;

/** How a field of the standard is typed. */
enum FieldKind {
    LINE,
    PHONE,
    TEXT,
    /** Several values, one a line. */
    LIST,
    /** Boxes to tick. */
    TERMS,
    /** A few kinds of house among a hundred. */
    TYPOLOGIES,
    DAY;

    static FieldKind of(StandardField field) {
        return switch (field) {
            case PHONE -> PHONE;
            case SUMMARY, DETAIL, HOURS -> TEXT;
            case EMAILS, WEBSITES, OTHER_LABELS -> LIST;
            case TYPOLOGY -> TYPOLOGIES;
            case UPDATED_ON -> DAY;
            default -> terms(field).isEmpty() ? LINE : TERMS;
        };
    }

    /** The closed list of a field, in the standard's order; empty for free words. */
    static List<? extends StandardTerm> terms(StandardField field) {
        return switch (field) {
            case SERVICES -> List.of(Service.values());
            case AUDIENCES -> List.of(Audience.values());
            case SPECIFIC_CARES -> List.of(SpecificCare.values());
            case COSTS -> List.of(Cost.values());
            case PROGRAMMES -> List.of(Programme.values());
            case LABELS -> List.of(Label.values());
            case ACCESS_MODES -> List.of(AccessMode.values());
            case SUPPORT_MODES -> List.of(SupportMode.values());
            case ITINERANCY -> List.of(Itinerancy.values());
            case TYPOLOGY -> List.of(Typology.values());
            default -> List.of();
        };
    }

    /** What stands in a file for a term. */
    static String written(StandardTerm term) {
        return term instanceof Typology typology ? typology.standardCode() : term.label();
    }
}
