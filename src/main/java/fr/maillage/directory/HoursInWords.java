package fr.maillage.directory;

import java.util.Locale;

/** Opening hours as people say them, for modules that show or print a sheet’s columns. */
public interface HoursInWords {

    /**
     * One or several sentences: « Du lundi au vendredi : 9 h – 12 h. ».
     *
     * @param hours as the standard writes them; text that is not understood is given back as it is
     */
    String tell(String hours, Locale language);
}
