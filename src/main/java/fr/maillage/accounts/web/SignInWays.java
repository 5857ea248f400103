package fr.maillage.accounts.web;

import java.util.List;

/** The other sites through which people can sign in, for the page that offers them. */
interface SignInWays {

    /** Those that are set up, in the order of their words; none asks the network anything. */
    List<SignInWay> list();
}
