/** « Quand passe-t-il près de chez moi ? »: public pages, the card, the reminder. */
@NullMarked
package fr.maillage.tours.web.bus;

import org.jspecify.annotations.NullMarked;
