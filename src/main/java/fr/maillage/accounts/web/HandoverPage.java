package fr.maillage.accounts.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invitation just made: what was done, and the sheet of paper to hand over when there is a code.
 *
 * @param personUrl the person’s sheet
 * @param channel how it reaches them
 * @param invitedBy who invites
 * @param roles what for, in the reader’s words
 * @param typedAddress the page to open, without {@code https://}, as one types it
 * @param code null when a link has gone by e-mail
 * @param qr the page as an SVG; null when there is no code
 * @param until the last day it can be accepted
 */
public record HandoverPage(
        String name,
        String personUrl,
        String channel,
        String invitedBy,
        List<String> roles,
        List<String> postalLines,
        String typedAddress,
        @Nullable String code,
        @Nullable String qr,
        String until) {}
