package fr.maillage.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What comes from outside fills forms made for that, never a record of the house: nobody writes a field that no page shows. */
@MaillageTest
class BindingTests {

    private static final Pattern OF_A_SCREEN = Pattern.compile("fr\\.maillage\\.\\w+\\.web(\\.\\w+)*");
    private static final List<String> NOT_OURS = List.of("java.", "jakarta.", "org.springframework.");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void controllersTakeOnlyFormsOfTheirOwnScreens() {
        Set<String> wrong = new TreeSet<>();
        for (HandlerMethod method : mapping.getHandlerMethods().values()) {
            for (Parameter parameter : method.getMethod().getParameters()) {
                Class<?> type = parameter.getType();
                boolean ours = type.getName().startsWith("fr.maillage.");
                if (ours && !(OF_A_SCREEN.matcher(type.getPackageName()).matches() && type.isRecord())) {
                    wrong.add(method.getShortLogMessage() + " takes " + type.getName());
                }
                if (!ours
                        && !type.isPrimitive()
                        && NOT_OURS.stream().noneMatch(type.getName()::startsWith)
                        && !type.isArray()) {
                    wrong.add(method.getShortLogMessage() + " takes " + type.getName());
                }
            }
        }
        assertThat(wrong).as("bind a record of the module’s web package").isEmpty();
    }

    @Test
    void aFormHasOnlySimpleFields() {
        Set<String> wrong = new TreeSet<>();
        for (HandlerMethod method : mapping.getHandlerMethods().values()) {
            for (Parameter parameter : method.getMethod().getParameters()) {
                if (parameter.getType().isRecord()
                        && parameter.getType().getName().startsWith("fr.maillage.")) {
                    for (var field : parameter.getType().getRecordComponents()) {
                        Class<?> type = field.getType();
                        if (!BeanUtils.isSimpleProperty(type)
                                && !Iterable.class.isAssignableFrom(type)
                                && !type.getName().startsWith("org.springframework.web.multipart.")) {
                            wrong.add(parameter.getType().getName() + "." + field.getName() + " " + type.getName());
                        }
                    }
                }
            }
        }
        assertThat(wrong).as("no record of the house inside a form").isEmpty();
    }

    @Test
    void nothingThatChangesIsDoneByReading() {
        Set<String> vague = new TreeSet<>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (info.getMethodsCondition().getMethods().isEmpty()
                    && !info.getPatternValues().contains("/error")) {
                vague.add(method.getShortLogMessage());
            }
        });
        assertThat(vague)
                .as(RequestMapping.class.getSimpleName() + " without a method")
                .isEmpty();
    }
}
