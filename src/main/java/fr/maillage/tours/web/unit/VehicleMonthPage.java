package fr.maillage.tours.web.unit;

import fr.maillage.design.Link;
import java.util.List;

/**
 * A month of a unit, whole weeks.
 *
 * @param heading « mars 2045 »
 * @param out on how many days it can be out
 */
public record VehicleMonthPage(
        String unit,
        String path,
        String heading,
        Link previous,
        Link next,
        Link today,
        List<String> weekdays,
        List<Day> days,
        int out,
        boolean mayEdit) {

    /**
     * One day.
     *
     * @param name « mardi 7 mars 2045 »
     * @param brief « mar. 7 mars »
     * @param outside whether it belongs to the month before or after
     * @param canGo whether it can be out
     * @param state « de 8 h à 18 h », or why it stays in
     * @param away who of the crew is away, and why; only for those who may know
     */
    public record Day(
            String name,
            String brief,
            int number,
            boolean outside,
            boolean today,
            boolean canGo,
            String state,
            List<String> away,
            List<Item> items) {}

    /**
     * A passage.
     *
     * @param lost whether it cannot be
     */
    public record Item(String label, String href, boolean lost) {}
}
