package fr.maillage.directory.web;

import java.util.List;

/** A place that its source no longer names, and what stands near where it was. */
public record GonePage(String name, List<PlaceView> near) {}
