package fr.maillage.tours.domain.planning.judge;

/** What things are worth to each other: the only numbers of the judgement, each times a weight of 0 to 10. */
final class Points {

    /** For one person of a need that can wait. */
    static final long ASKED = 60;

    /** For one resident without any help near, at the first visit. */
    static final long RESIDENT = 2;

    /** More residents than that do not come to one stop. */
    static final int MOST_RESIDENTS = 1_500;

    /** More people than that are not one need. */
    static final int MOST_ASKED = 100;

    /** For the same weekday as the visit before; as much again for the same interval. */
    static final long SAME = 40;

    /** For the first visits to an EPCI; less and less, none from its part on. */
    static final long PART = 40;

    /** So many cents cost a point. */
    static final long CENTS = 50;

    /** What each further visit is worth of the one before, as a fraction: numerator. */
    static final int AGAIN = 2;

    /** Denominator. */
    static final int AGAIN_OF = 3;

    /** A visit sooner than so many days after the one before is worth less in proportion. */
    static final int FRESH = 28;

    /** Help as far as that is no help near, in kilometres. */
    static final double FAR_KM = 15;

    /** Residents beside open help still count so much. */
    static final double NEAR_SHARE = 0.1;

    /** Share of residents aged 60 and more where nobody gave it; as many count once. */
    static final double SENIORS = 0.3;

    /** What an answer at the end of the plan is worth of one at its beginning, in percent. */
    static final int LATE = 70;

    private Points() {}
}
