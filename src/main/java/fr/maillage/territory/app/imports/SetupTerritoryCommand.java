package fr.maillage.territory.app.imports;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import fr.maillage.platform.Command;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.TerritorySettings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code setup-territory --departement 03 | --epci SIREN | --communes A,B} and what the territory says of itself. */
@Component
class SetupTerritoryCommand implements Command {

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_COMMUNES = 500;
    private static final Pattern DEPARTEMENT = Pattern.compile("\\d{2}|2[AB]|9[78]\\d");
    private static final Set<String> PERIMETERS = Set.of("--departement", "--epci", "--communes");
    private static final Set<String> DESCRIPTIONS =
            Set.of("--nom", "--telephone", "--telephone-transport", "--note-transport");

    private final SetupTerritory setupTerritory;

    SetupTerritoryCommand(SetupTerritory setupTerritory) {
        this.setupTerritory = setupTerritory;
    }

    @Override
    public String name() {
        return "setup-territory";
    }

    @Override
    public String usage() {
        return "setup-territory --departement 03 | --epci SIREN | --communes CODE,CODE"
                + " [--nom NOM] [--telephone N°] [--telephone-transport N°] [--note-transport TEXTE]"
                + "   installe un vrai territoire depuis l’API géographique nationale ; les quatre dernières options"
                + " peuvent aussi être changées seules";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Arguments typed = Arguments.read(
                arguments,
                Stream.of(PERIMETERS, DESCRIPTIONS).flatMap(Set::stream).collect(java.util.stream.Collectors.toSet()),
                Set.of());
        try {
            return run(typed, out);
        } catch (Mistyped e) {
            out.println(e.getMessage());
            out.println(usage());
            return 2;
        } catch (FileRefused e) {
            out.println("Rien n’a été changé : " + e.getMessage() + ".");
        } catch (IOException e) {
            out.println("Rien n’a été changé : le fichier de travail n’a pas pu être écrit.");
        }
        return 1;
    }

    private int run(Arguments typed, PrintStream out) throws Mistyped, FileRefused, IOException {
        if (typed.mistake() != null) {
            throw new Mistyped(typed.mistake());
        }
        List<String> perimeters =
                typed.options().keySet().stream().filter(PERIMETERS::contains).toList();
        if (!typed.plain().isEmpty() || typed.options().isEmpty() || perimeters.size() > 1) {
            throw new Mistyped("Il faut indiquer un département, ou un EPCI, ou des communes.");
        }
        SetupTerritory.Description description = new SetupTerritory.Description(
                text(typed.option("--nom")),
                phone(typed.option("--telephone")),
                phone(typed.option("--telephone-transport")),
                text(typed.option("--note-transport")));
        if (perimeters.isEmpty()) {
            TerritorySettings after = setupTerritory.describe(description);
            out.println("Territoire : " + after.name() + ".");
            return 0;
        }
        SetupTerritory.Perimeter perimeter =
                perimeter(perimeters.getFirst(), typed.options().get(perimeters.getFirst()));
        out.println("Téléchargement des communes…");
        return new ImportSummary(out).print(setupTerritory.run(perimeter, description));
    }

    private static SetupTerritory.Perimeter perimeter(String option, @Nullable String value) throws Mistyped {
        String given = value == null ? "" : value.strip();
        return switch (option) {
            case "--departement" -> {
                String code = given.toUpperCase(Locale.ROOT);
                if (code.length() == 1) {
                    code = "0" + code;
                }
                if (!DEPARTEMENT.matcher(code).matches()) {
                    throw new Mistyped("Ce n’est pas un numéro de département : " + Texts.shown(given));
                }
                yield new SetupTerritory.Perimeter.OfDepartement(code);
            }
            case "--epci" ->
                new SetupTerritory.Perimeter.OfEpci(EpciCode.read(given)
                        .orElseThrow(
                                () -> new Mistyped("Ce n’est pas un SIREN (neuf chiffres) : " + Texts.shown(given))));
            default -> new SetupTerritory.Perimeter.OfCommunes(communes(given));
        };
    }

    private static List<CommuneCode> communes(String given) throws Mistyped {
        List<CommuneCode> codes = new ArrayList<>();
        for (String part : given.split("[,; ]+", -1)) {
            Optional<CommuneCode> code = CommuneCode.read(part);
            if (code.isPresent() && !codes.contains(code.get())) {
                codes.add(code.get());
            } else if (code.isEmpty() && !part.isBlank()) {
                throw new Mistyped("Ce n’est pas un code INSEE de commune : " + Texts.shown(part));
            }
        }
        if (codes.isEmpty() || codes.size() > MOST_COMMUNES) {
            throw new Mistyped(
                    "Il faut entre 1 et " + MOST_COMMUNES + " codes INSEE de communes, séparés par des virgules.");
        }
        return codes;
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null ? null : Texts.clean(given, LONGEST_TEXT);
    }

    private static @Nullable String phone(@Nullable String given) throws Mistyped {
        if (given == null) {
            return null;
        }
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = phones.parse(given.substring(0, Math.min(given.length(), 40)), "FR");
            if (phones.isPossibleNumber(number)) {
                return phones.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException e) {
            throw new Mistyped("Ce n’est pas un numéro de téléphone : " + Texts.shown(given));
        }
        throw new Mistyped("Ce n’est pas un numéro de téléphone : " + Texts.shown(given));
    }

    /** What was typed cannot be understood; the message says why in French. */
    private static final class Mistyped extends Exception {

        private static final long serialVersionUID = 1L;

        Mistyped(String line) {
            super(line, null, false, false);
        }
    }
}
