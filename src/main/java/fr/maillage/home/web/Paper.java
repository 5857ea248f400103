package fr.maillage.home.web;

/** What a page about the site shows beside its words: how many places the directory holds. */
public record Paper(int places) {}
