package fr.maillage.home.web;

/** What the front page shows. */
public record FrontPage(String territory) {}
