package fr.maillage.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The organisations that people can belong to. Filled by the module that holds them ({@code directory}). */
public interface OrganisationBook {

    /** One organisation. */
    record Entry(UUID id, String name) {}

    /** By identifier. */
    Optional<Entry> find(UUID id);

    /** Those whose name holds these words, best first; at most {@code limit}. All of them, by name, when nothing is asked. */
    List<Entry> search(String words, int limit);

    /** The organisation of this name, made when there is none. */
    Entry named(String name);

    /** INSEE codes of the communes where it runs a place today. */
    Set<String> communesOf(UUID id);

    /** Those that run a place in one of these communes, by INSEE code. */
    Set<UUID> listIn(Set<String> communes);
}
