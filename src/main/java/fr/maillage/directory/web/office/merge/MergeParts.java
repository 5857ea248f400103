package fr.maillage.directory.web.office.merge;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.directory.app.merge.DuplicateDesk;
import fr.maillage.directory.app.merge.DuplicateDesk.Member;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the part of a place's page that tells which records are behind its sheet. */
@Component
public class MergeParts {

    private final DuplicateDesk desk;
    private final Access access;

    MergeParts(DuplicateDesk desk, Access access) {
        this.desk = desk;
        this.access = access;
    }

    /** Null when the place stands alone. */
    public @Nullable MergePart of(UUID place, String code) {
        List<Member> members = desk.members(place);
        if (members.size() < 2) {
            return null;
        }
        Member head = members.getFirst();
        return new MergePart(
                head.code().equals(code) ? null : "/gestion/lieux/" + head.code(),
                head.name(),
                members.stream()
                        .map(one -> new MergePart.Member(
                                one.name(),
                                one.sourceName(),
                                one.recordGone(),
                                one.event() == null ? null : MergedController.PATH + "/" + one.event() + "/annulation"))
                        .toList(),
                access.may(Right.MERGE_PLACES));
    }
}
