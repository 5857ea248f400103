package fr.maillage.tours.domain.planning;

/** What no plan may break. The order says which is named when several are in the way: the first. */
public enum Limit {
    /** The village is not among those of the input. */
    UNKNOWN,
    /** Somebody said « pas ici », or not that day. */
    BANNED,
    /** No unit is out then, or not that one. */
    AWAY,
    /** The place is not open then. */
    OPENS,
    /** Another visit to the village is less than seven days away. */
    APART,
    /** The unit would stop more often than it can. */
    STOPS,
    /** The unit would drive more than it may. */
    DRIVING,
    /** It would not be back in time, the midday pause counted. */
    HOURS
}
