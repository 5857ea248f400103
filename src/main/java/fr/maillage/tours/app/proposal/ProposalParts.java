package fr.maillage.tours.app.proposal;

import fr.maillage.tours.domain.planning.TravelTimes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How proposals are searched and explained. */
@Configuration(proxyBeanMethods = false)
class ProposalParts {

    @Bean
    TravelTimes proposalTravelTimes() {
        return TravelTimes.STRAIGHT;
    }
}
