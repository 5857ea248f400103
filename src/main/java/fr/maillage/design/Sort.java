package fr.maillage.design;

/**
 * The order somebody chose for a list.
 *
 * @param word the column, as in the address ({@code tri=nom})
 * @param descending whether it was asked backwards ({@code tri=-nom})
 * @param orderBy what follows {@code order by}; made of the fixed texts of a {@link Sorts}, never of what was typed
 */
public record Sort(String word, boolean descending, String orderBy) {

    /** As it stands in an address: {@code nom} or {@code -nom}. */
    public String inAddress() {
        return descending ? "-" + word : word;
    }
}
