package fr.maillage.opendata.web;

import fr.maillage.design.Choice;
import java.util.List;

/**
 * The form that makes a snippet, and the snippet.
 *
 * @param preview address of the page that the snippet shows
 * @param frame the snippet that shows it
 * @param links the same places as plain links, to be pasted
 */
public record EmbedFormPage(
        List<Choice> communes,
        String commune,
        List<Choice> services,
        String service,
        List<Choice> organisations,
        String organisation,
        List<Choice> numbers,
        String number,
        String title,
        String preview,
        String frame,
        String links) {}
