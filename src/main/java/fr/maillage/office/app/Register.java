package fr.maillage.office.app;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The register of processing activities (RGPD, article 30), made from what each module declares in its code. */
@Component
public class Register {

    private final List<PersonalData> modules;

    Register(List<PersonalData> modules) {
        this.modules = List.copyOf(modules);
    }

    /**
     * One purpose for which data on people are kept.
     *
     * @param key start of the messages that tell it in plain words, such as {@code accounts.personal.account}
     * @param fields its tables and columns; they share their ground
     */
    public record Processing(String key, PersonalField.LegalGround ground, List<PersonalField> fields) {

        /** @param fields copied */
        public Processing {
            fields = List.copyOf(fields);
        }

        /** The module that holds these data. */
        public String module() {
            return key.substring(0, key.indexOf('.'));
        }
    }

    /** Every processing, module by module. */
    public List<Processing> list() {
        Map<String, List<PersonalField>> byKey = new LinkedHashMap<>();
        modules.stream()
                .flatMap(module -> module.fields().stream())
                .forEach(field -> byKey.computeIfAbsent(field.key(), key -> new ArrayList<>())
                        .add(field));
        return byKey.entrySet().stream()
                .map(entry -> new Processing(
                        entry.getKey(), entry.getValue().getFirst().ground(), entry.getValue()))
                .sorted((a, b) -> a.module().compareTo(b.module()))
                .toList();
    }
}
