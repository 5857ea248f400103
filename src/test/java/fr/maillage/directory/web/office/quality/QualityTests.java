package fr.maillage.directory.web.office.quality;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.directory.app.SearchRows;
import fr.maillage.directory.domain.quality.CountedField;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The quality page: what it counts is what its links list, within the person’s reach. */
@MaillageTest
class QualityTests {

    private static final Pattern LINKED =
            Pattern.compile("<td class=\"number\"><a href=\"(/gestion/lieux\\?[^\"]+)\">(\\d+)</a></td>");

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    @Test
    void thePointsOfASheetAddUpToAHundred() {
        assertThat(Arrays.stream(CountedField.values())
                        .mapToInt(CountedField::points)
                        .sum())
                .isEqualTo(100);
    }

    @Test
    void everyNumberLeadsToAsManySheets() {
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        Matcher linked = LINKED.matcher(
                coordinator.get("/gestion/qualite?par=commune&tri=-douteux").text());
        int followed = 0;
        while (linked.find() && followed < 12) {
            String list = coordinator.get(linked.group(1).replace("&amp;", "&")).text();
            assertThat(list).as(linked.group(1)).containsPattern("<p role=\"status\">" + linked.group(2) + "[  ]");
            followed++;
        }
        assertThat(followed).isEqualTo(12);
    }

    @Test
    void whatMigrationsFilledIsWhatTheSearchRowsFill() {
        List<String> before = completeness();
        List<UUID> all = db.sql("select place_id from directory.place_desk")
                .query(UUID.class)
                .list();
        new SearchRows(db).refresh(all);

        assertThat(completeness()).isEqualTo(before);
        assertThat(db.sql(
                                "select count(*) from directory.place_desk where not gone and completeness between 1 and 100 and filled > 0")
                        .query(Integer.class)
                        .single())
                .isEqualTo(db.sql("select count(*) from directory.place_desk where not gone")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aSheetWithoutHoursNorTelephoneLosesTheirPoints() {
        assertThat(db.sql("""
                                select bool_and((d.filled & :hours > 0) = (p.hours <> '') and (d.filled & :phone > 0) = (p.phone is not null))
                                from directory.place_desk d join directory.place p on p.id = d.place_id
                                """)
                        .param("hours", CountedField.HOURS.bit())
                        .param("phone", CountedField.PHONE.bit())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void countsOnlyWhatThePersonMayRead() {
        String page =
                Staff.as(Role.CLERK, port).get("/gestion/qualite?par=commune").text();
        String csv = Staff.as(Role.CLERK, port)
                .get("/gestion/qualite.csv?par=commune")
                .text();

        assertThat(csv.lines().skip(1).count())
                .isLessThan(Staff.as(Role.COORDINATOR, port)
                        .get("/gestion/qualite.csv?par=commune")
                        .text()
                        .lines()
                        .skip(1)
                        .count());
        assertThat(page).contains("Doublons").doesNotContain("href=\"/gestion/doublons\"");
    }

    @Test
    void listsSheetsThatLackAField() {
        String list = Staff.as(Role.COORDINATOR, port)
                .get("/gestion/lieux?manque=horaires")
                .text();
        int lacking = db.sql("select count(*) from directory.place where gone_at is null and hours = ''")
                .query(Integer.class)
                .single();

        assertThat(list).containsPattern("<p role=\"status\">" + lacking + "[  ]");
    }

    private List<String> completeness() {
        return db.sql(
                        "select place_id || ' ' || filled || ' ' || completeness from directory.place_desk order by place_id")
                .query(String.class)
                .list();
    }
}
