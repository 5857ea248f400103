package fr.maillage.accounts.web;

import fr.maillage.accounts.Right;

/** What rights are about, for reading the matrix. The French is the message {@code accounts.group.<NAME>}. */
enum RightGroup {
    PLACES,
    AGENDA,
    NEEDS,
    PEOPLE,
    MESSAGES,
    PRIVACY,
    INSTANCE;

    static RightGroup of(Right right) {
        return switch (right) {
            case READ_PLACES,
                    EDIT_PLACES,
                    ADD_PLACES,
                    REMOVE_PLACES,
                    HANDLE_REPORTS,
                    REVIEW_PROPOSALS,
                    ASK_CONFIRMATIONS,
                    READ_QUALITY,
                    READ_SOURCES,
                    EDIT_SOURCES,
                    MERGE_PLACES,
                    RUN_CAMPAIGNS,
                    EDIT_VOCABULARY -> PLACES;
            case READ_AGENDA,
                    EDIT_AGENDA,
                    EDIT_FEEDS,
                    REGISTER_PEOPLE,
                    RUN_SESSIONS,
                    READ_ATTENDANCE,
                    PRINT_CATALOGUE -> AGENDA;
            case READ_NEEDS, RAISE_NEEDS, ANSWER_NEEDS, READ_TOURS, EDIT_TOURS, RUN_TOURS, LEND_THINGS, READ_STEERING ->
                NEEDS;
            case ENTER, READ_PEOPLE, INVITE_PEOPLE, READ_ROLES -> PEOPLE;
            case READ_MESSAGES, SEND_MESSAGES, MAKE_CALLS, EDIT_TEMPLATES -> MESSAGES;
            case READ_REGISTER, ANSWER_PRIVACY_REQUESTS, READ_AUDIT -> PRIVACY;
            case EDIT_TERRITORY, READ_SYSTEM -> INSTANCE;
        };
    }
}
