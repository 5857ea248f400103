package fr.maillage.needs;

/** How much it presses, as whoever raised it says. New constants go last. */
public enum Urgency {
    CAN_WAIT,
    SOON,
    PRESSING
}
