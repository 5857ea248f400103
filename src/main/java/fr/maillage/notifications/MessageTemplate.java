package fr.maillage.notifications;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A kind of message that a module sends. Bring it as a bean; it then stands in {@code /gestion/messages/modeles}, where
 * its words can be changed for the territory.
 *
 * <p>Its words are messages of the module, in which {@code {0}}, {@code {1}}… stand for the variables in their order:
 * {@code <key>.title} (what it is for, for whoever edits it), {@code <key>.subject}, {@code <key>.body} (plain text,
 * a blank line between paragraphs, an address alone on its line becomes a link) and {@code <key>.sms}, short.
 *
 * @param key the beginning of its message keys, such as {@code accounts.mail.sign-in}; it names the template too
 * @param variables what differs from one message to the next
 * @param traits what holds for all its messages
 */
public record MessageTemplate(String key, List<Variable> variables, Set<Trait> traits) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,30}");

    public MessageTemplate {
        variables = List.copyOf(variables);
        traits = Set.copyOf(traits);
    }

    /** What its messages have in common. */
    public enum Trait {
        /** Somebody waits in front of a screen: sent at once, before all others, whatever the hour. */
        URGENT,
        /** The person may ask for no more of these. */
        UNSUBSCRIBE
    }

    /** Whether it has this trait. */
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }

    /** The variable of that name. */
    public Optional<Variable> find(String name) {
        return variables.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /**
     * One thing that differs from message to message.
     *
     * @param name written {@code {name}} in the text of a template; a French word that whoever edits it understands
     * @param example shown in the preview
     * @param secret whether knowing it is enough to get in, such as a sign-in link: nobody but the recipient reads it,
     *     and it is forgotten once the message has gone
     */
    public record Variable(String name, String example, boolean secret) {

        public Variable {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("Not a name for a variable: " + name);
            }
        }

        /** One that may be read by whoever reads messages. */
        public Variable(String name, String example) {
            this(name, example, false);
        }
    }
}
