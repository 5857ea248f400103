package fr.maillage.design;

/**
 * Styles put in a page's head.
 *
 * @param text the CSS, without comments or spare space
 * @param hash what the Content-Security-Policy must name for it: {@code 'sha256-…'}
 */
record InlineCss(String text, String hash) {}
