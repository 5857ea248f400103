package fr.maillage.campaign.domain;

/** What is known of a sheet in a campaign. */
public enum Outcome {
    /** Nobody has been there yet. */
    TO_CHECK,
    /** Somebody of the campaign said that all is right. */
    RIGHT,
    /** The place itself, or somebody who works here, said so between the same days. */
    ELSEWHERE,
    /** Somebody of the campaign proposed a correction. */
    WRONG,
    /** Somebody of the campaign said that the place is no more. */
    CLOSED;

    /** Whether nobody needs to go there any more. */
    public boolean isChecked() {
        return this != TO_CHECK;
    }
}
