package fr.maillage.directory;

/**
 * A training or a label that a place holds.
 *
 * <p>Source: standard « lieux de médiation numérique » v1.0.2, field {@code formations_labels}. New constants go last: search keeps
 * ordinals as bits.
 */
public enum Label implements StandardTerm {
    MON_ESPACE_SANTE("mon-espace-sante", "Formé à « Mon Espace Santé »"),
    DUPLEX("duplex", "Formé à « DUPLEX » (illettrisme)"),
    ARNIA("arnia", "Arnia/MedNum BFC (Bourgogne-Franche-Comté)"),
    REEMPLOI_NORMANDIE("reemploi-normandie", "Collectif ressources et acteurs réemploi (Normandie)"),
    ETAPES_NUMERIQUES("etapes-numeriques", "Étapes numériques(La Poste)"),
    FABRIQUES_DE_TERRITOIRE("fabriques-de-territoire", "Fabriques de Territoire"),
    ECLAIREURS_DU_NUMERIQUE("eclaireurs-du-numerique", "Les Éclaireurs du numérique (Drôme)"),
    MES_PAPIERS("mes-papiers", "Mes Papiers (Métropole de Lyon)"),
    ORDI_3_0("ordi-3-0", "ORDI 3.0"),
    SUD_LABS("sud-labs", "SUD LABS (PACA)");

    private final String code;
    private final String label;

    Label(String code, String label) {
        this.code = code;
        this.label = label;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label() {
        return label;
    }
}
