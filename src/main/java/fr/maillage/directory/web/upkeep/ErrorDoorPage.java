package fr.maillage.directory.web.upkeep;

/** « Une erreur sur cette fiche ? »: two ways, for whoever knows the right answer and for whoever does not. */
public record ErrorDoorPage(String name, String placeUrl) {}
