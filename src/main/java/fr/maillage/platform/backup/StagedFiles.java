package fr.maillage.platform.backup;

import fr.maillage.platform.MaillageProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** At the start of the server, ends what a restore that was killed after its commit had still to do. */
@Component
@ConditionalOnWebApplication
class StagedFiles {

    static final String FACT = "restauration";

    StagedFiles(MaillageProperties properties, JdbcClient db) {
        if (!KeptFiles.areStaged(properties.data())) {
            return;
        }
        try {
            KeptFiles.settle(
                    properties.data(),
                    db.sql("select coalesce(max(value), '') from platform.instance_fact where name = :name")
                            .param("name", FACT)
                            .query(String.class)
                            .single());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
