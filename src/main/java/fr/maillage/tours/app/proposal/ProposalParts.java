package fr.maillage.tours.app.proposal;

import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.PlanSearch;
import fr.maillage.tours.domain.planning.TravelTimes;
import fr.maillage.tours.domain.planning.judge.JudgeExplains;
import fr.maillage.tours.domain.planning.search.TimefoldSearch;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How proposals are searched and explained. */
@Configuration(proxyBeanMethods = false)
class ProposalParts {

    @Bean
    PlanSearch proposalSearch() {
        return new TimefoldSearch();
    }

    @Bean
    Explain proposalExplain() {
        return new JudgeExplains();
    }

    @Bean
    TravelTimes proposalTravelTimes() {
        return TravelTimes.STRAIGHT;
    }
}
