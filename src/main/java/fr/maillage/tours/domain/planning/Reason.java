package fr.maillage.tours.domain.planning;

/** What a visit is worth something for, or costs. Each has its weight; together they are all that a plan is judged by. */
public enum Reason {
    /** Needs that were raised, by urgency and people. */
    NEEDS,
    /** Residents who have no help near, fewer with each visit. */
    REACH,
    /** The same weekday, at the same interval. */
    REGULARITY,
    /** Each EPCI its part of the visits, by its residents. */
    FAIRNESS,
    /** Kilometres and hours on the road; never above 0. */
    DISTANCE
}
