package fr.maillage.accounts.app;

import fr.maillage.accounts.Grant;
import java.util.List;

/** What somebody meant by « where » when giving a role. */
public sealed interface AreaAnswer {

    /** This role over this area. */
    record Found(Grant grant) implements AreaAnswer {}

    /** Any of these; ask back. */
    record Several(List<Grant> grants) implements AreaAnswer {}

    /** Nothing of that name. */
    record Unknown() implements AreaAnswer {}

    /** It was not said, and there is more than one. */
    record Missing() implements AreaAnswer {}

    /** It exists, and whoever asks does not reach that far. */
    record NotYours() implements AreaAnswer {}
}
