package fr.maillage.mapping.domain;

import fr.maillage.mapping.Mistake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.Node;

/** What is wrong in a mapping file, gathered while it is read, so that its author sees all of it at once. */
final class Mistakes {

    private static final int MOST = 50;

    private final List<Mistake> all = new ArrayList<>();

    void add(Node at, String reason) {
        add(line(at), reason);
    }

    void add(int line, String reason) {
        Mistake mistake = new Mistake(line, reason);
        if (all.size() < MOST && !all.contains(mistake)) {
            all.add(mistake);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Mistake> list() {
        return all.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }

    /** 1 is the first line of the file. */
    static int line(Node node) {
        Mark mark = node.getStartMark();
        return mark == null ? 0 : mark.getLine() + 1;
    }
}
