package fr.maillage;

import fr.maillage.agenda.Planned;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/**
 * A test against the whole running house: a real web server on a free port, a real PostgreSQL in {@code target/}, the
 * demo territory loaded. Every test so marked shares one context, so it must leave the data as it found them or use
 * data of its own. Inject {@link TestClock} to choose the time; {@code @LocalServerPort} or {@link Browser} to come in
 * through the door.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        classes = Maillage.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "maillage.durable=false",
            "maillage.demo=true",
            "maillage.base-url=",
            "maillage.db.url=",
            "maillage.jobs.enabled=false"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.class, MatrixGate.class, Planned.class})
@TestExecutionListeners(
        listeners = TestClock.Reset.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface MaillageTest {}
