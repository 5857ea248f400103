package fr.maillage.directory.web.office;

import fr.maillage.design.Mistake;
import java.util.List;

/** The form of a new place: the least that makes it useful; the rest is filled in on its page. */
public record NewPlacePage(List<FieldView> fields, List<Mistake> mistakes) {}
