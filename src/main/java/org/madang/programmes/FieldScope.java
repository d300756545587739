package org.madang.programmes;

import java.util.Optional;
import org.madang.shared.Scope;
import org.madang.web.ScopeFinder;
import org.springframework.stereotype.Component;

/** A field belongs to no programme: whoever writes it must hold the whole platform. */
@Component
class FieldScope implements ScopeFinder {
    private final Fields fields;

    FieldScope(Fields fields) {
        this.fields = fields;
    }

    @Override
    public String kind() {
        return "taught";
    }

    @Override
    public Optional<Scope> find(String idOrSlug) {
        return fields.find(idOrSlug).map(field -> Scope.PLATFORM);
    }
}
