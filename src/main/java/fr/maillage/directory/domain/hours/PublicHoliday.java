package fr.maillage.directory.domain.hours;

/**
 * Public holidays that French law names: the eleven of article L3133-1 of the Code du travail, the two more that
 * local law keeps in Alsace-Moselle (article L3134-13), and the commemoration of the abolition of slavery overseas
 * (article L3422-2). Their wording lies in the message files.
 */
public enum PublicHoliday {
    NEW_YEAR,
    GOOD_FRIDAY,
    EASTER_MONDAY,
    LABOUR_DAY,
    VICTORY_1945,
    ASCENSION,
    WHIT_MONDAY,
    BASTILLE_DAY,
    ASSUMPTION,
    ALL_SAINTS,
    ARMISTICE_1918,
    CHRISTMAS,
    SAINT_STEPHEN,
    ABOLITION_OF_SLAVERY
}
