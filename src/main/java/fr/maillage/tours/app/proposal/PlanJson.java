package fr.maillage.tours.app.proposal;

import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Inputs and plans as the database keeps them, so that a search can be made again the same. */
final class PlanJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // what older inputs do not have is false
            .build();

    private PlanJson() {}

    static String write(PlanInput input) {
        return JSON.writeValueAsString(input);
    }

    static String write(Plan plan) {
        return JSON.writeValueAsString(plan);
    }

    static PlanInput readInput(String text) {
        return JSON.readValue(text, PlanInput.class);
    }

    static @Nullable Plan readPlan(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, Plan.class);
    }
}
