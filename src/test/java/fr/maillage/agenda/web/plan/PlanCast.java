package fr.maillage.agenda.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.Staff;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What planning is tested with: activities and sessions made through the pages, found again by their titles. */
final class PlanCast {

    private final JdbcClient db;

    PlanCast(JdbcClient db) {
        this.db = db;
    }

    /** An activity made by somebody. */
    String activity(Staff staff, String title, String... more) {
        Map<String, String> form = form(more);
        form.putIfAbsent("genre", "WORKSHOP");
        form.putIfAbsent("duree", "120");
        form.put("titre", title);
        Answer answer = staff.post("/gestion/agenda/activites", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return one("select code from agenda.activity where title = '" + title + "'");
    }

    /** A session as it is typed, in the village hall of Valbrune, unless something else is said. */
    Map<String, String> session(String activity, String day, String... more) {
        Map<String, String> form = form(more);
        form.put("activite", activity);
        form.put("jour", day);
        form.putIfAbsent("debut", "14:00");
        form.putIfAbsent("fin", "16:00");
        form.putIfAbsent("lieu", "autre");
        form.putIfAbsent("nom-lieu", "Salle des fêtes");
        form.putIfAbsent("commune", "Valbrune");
        form.putIfAbsent("inscription", "avec");
        form.putIfAbsent("places", "8");
        form.putIfAbsent("cloture", "0");
        form.putIfAbsent("animateur", "habituel");
        form.putIfAbsent("langue", "fr");
        return form;
    }

    /** A session made by somebody; where its page is. */
    String planned(Staff staff, String activity, String day, String... more) {
        Answer answer = staff.post("/gestion/agenda/seances", session(activity, day, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    /** One value of the database. */
    String one(String sql) {
        return db.sql(sql).query(String.class).single();
    }

    /** One value of the session whose page this is. */
    String of(String page, String column) {
        return one("select " + column + " from agenda.session where id = '" + page.substring(page.lastIndexOf('/') + 1)
                + "'");
    }

    static Map<String, String> form(String... pairs) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        return form;
    }
}
