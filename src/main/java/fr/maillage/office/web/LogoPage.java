package fr.maillage.office.web;

import fr.maillage.design.Mistake;
import fr.maillage.territory.Look;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The territory’s logo: the one of today, and why the one that was sent is refused. */
public record LogoPage(Look.@Nullable Logo logo, List<Mistake> mistakes) {}
