package fr.maillage.catalogue.app;

import fr.maillage.agenda.Feature;
import fr.maillage.catalogue.app.Contents.Chapter;
import fr.maillage.catalogue.app.Contents.Day;
import fr.maillage.catalogue.app.Contents.HelpIn;
import fr.maillage.catalogue.app.Contents.Mark;
import fr.maillage.catalogue.app.Contents.Offer;
import fr.maillage.catalogue.app.Matter.Line;
import fr.maillage.catalogue.app.Matter.Sender;
import fr.maillage.documents.Pdf;
import fr.maillage.documents.QrCode;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** How long a booklet takes, without the database: a full quarter, beside an empty one as the baseline. */
public final class CatalogueBench {

    private static final int TURNS = 7;
    private static final int COMMUNES = 40;
    private static final int SESSIONS = 200;
    private static final double MILLION = 1e6;

    private CatalogueBench() {}

    /** Prints medians and sizes. */
    public static void main(String[] args) {
        try (var context = new AnnotationConfigApplicationContext(Pdf.class, Press.class, PrintBooklet.class)) {
            PrintBooklet print = context.getBean(PrintBooklet.class);
            measure(print, "vide (référence)", matter(List.of()));
            measure(print, SESSIONS + " séances", matter(chapters()));
        }
    }

    private static void measure(PrintBooklet print, String name, Matter matter) {
        byte[] file = print.set(matter);
        print.set(matter);
        double[] times = new double[TURNS];
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int i = 0; i < TURNS; i++) {
            long start = System.nanoTime();
            file = print.set(matter);
            times[i] = (System.nanoTime() - start) / MILLION;
        }
        double computing = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / MILLION / TURNS;
        Arrays.sort(times);
        System.out.printf(
                "%-20s médiane %6.0f ms  (de %.0f à %.0f ; calcul seul, en moyenne : %.0f)  %4d pages  %5d Ko%n",
                name, times[TURNS / 2], times[0], times[TURNS - 1], computing, Pdf.pages(file), file.length / 1024);
    }

    private static List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 1; i <= COMMUNES; i++) {
            int chapter = i;
            chapters.add(new Chapter(
                    "c" + i,
                    "Commune numéro " + i,
                    "/communes/" + i,
                    IntStream.rangeClosed(1, 2)
                            .mapToObj(number -> offer(chapter, number))
                            .toList()));
        }
        return chapters;
    }

    private static Offer offer(int chapter, int number) {
        int dates = number == 1 ? 3 : SESSIONS / COMMUNES - 3;
        return new Offer(
                "c" + chapter + "-" + number,
                "/ateliers/x",
                "Apprivoiser son téléphone, " + number,
                "",
                "Pour débuter",
                1,
                true,
                "Gratuit",
                "",
                "seniors",
                "Appeler, écrire un message, prendre une photo et la retrouver : on part de vos questions.",
                "ranger votre écran, retrouver vos photos, enregistrer un numéro",
                "votre téléphone, chargé",
                List.of(new Mark(Feature.STEP_FREE, "Accessible en fauteuil roulant")),
                "04 65 71 70 10",
                List.of("Thème " + chapter % 9),
                false,
                IntStream.range(0, dates)
                        .mapToObj(date -> day(chapter, number * 10 + date))
                        .toList());
    }

    private static Day day(int chapter, int date) {
        return new Day(
                "k" + chapter + "x" + date,
                "/seances/x",
                "mercredi " + date + " décembre",
                "de 14 h à 16 h 30",
                chapter,
                "Médiathèque La Passerelle",
                "4 place des Tanneurs",
                "Commune numéro " + chapter,
                "8 places, sur inscription",
                false,
                "",
                false);
    }

    private static Matter matter(List<Chapter> chapters) {
        List<Line> lines = chapters.stream()
                .map(chapter -> new Line(
                        chapter.name(), chapter.offers().stream().map(Offer::id).toList()))
                .toList();
        return new Matter(
                "Catalogue",
                new Sender("Pays de Lorande", "02 61 91 00 40", "pays.example", null, true),
                "data:text/css,.ink{color:%231f4d3a}",
                "Automne 2026",
                "Octobre, novembre, décembre",
                "",
                "",
                List.of("Bienvenue."),
                "",
                "",
                QrCode.onPaper("https://pays.example/agenda", 34, "Code QR"),
                "pays.example/agenda",
                false,
                false,
                new Contents(chapters, List.of(), List.<HelpIn>of(), SESSIONS, 0),
                List.of(),
                true,
                lines,
                lines,
                lines);
    }
}
