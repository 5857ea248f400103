package fr.maillage.directory.app.merge;

import fr.maillage.platform.RepeatingTask;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks at what imports and people changed, a minute later at most; cheap when nothing did. */
@Component
class WatchDuplicates implements RepeatingTask {

    private final FindDuplicates find;
    private final MergeRules rules;

    WatchDuplicates(FindDuplicates find, MergeRules rules) {
        this.find = find;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "directory.duplicates";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        rules.catchUp();
        find.run();
    }
}
