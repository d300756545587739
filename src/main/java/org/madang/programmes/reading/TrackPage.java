package org.madang.programmes.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.madang.programmes.InstitutionRole;
import org.madang.programmes.Track;
import org.madang.shared.Country;
import org.madang.shared.Language;
import org.madang.shared.Multilingual;
import org.madang.web.Page;
import org.madang.web.Screen;
import org.madang.web.Step;

/** @param sections what the modules contribute: weeks, people, works */
public record TrackPage(
        Track track,
        boolean archived,
        Multilingual summary,
        List<PartLine> parts,
        List<PhaseLine> phases,
        List<ClaimGroup> claims,
        List<Page> sections)
        implements Page {

    public List<PartLine> partners() {
        return parts.stream()
                .filter(part -> part.role() == InstitutionRole.PARTNER)
                .toList();
    }

    public String countryNames(Screen s) {
        return track.countries().isEmpty()
                ? s.t("programmes.track.noCountry")
                : s.f().list(track.countries().stream()
                        .map(code -> s.f().country(new Country(code)))
                        .toList());
    }

    /** What somebody must have done to complete, in the words of its parts. */
    public String rule(Screen s) {
        var parts = new ArrayList<String>();
        parts.add(s.t("programmes.rule.attendance", track.requiredPercent()));
        Integer lessons = track.requiredLessons();
        if (lessons != null) parts.add(s.t("programmes.rule.lessons", lessons));
        Integer works = track.requiredWorks();
        if (works == null) parts.add(s.t("programmes.rule.usualWorks"));
        else if (works > 0) parts.add(s.t("programmes.rule.works", works));
        return s.f().list(parts);
    }

    public String languageNames(Screen s) {
        return s.f().list(track.languages().stream()
                .map(tag -> s.f().language(new Language(tag)))
                .toList());
    }

    public boolean datesDisagree() {
        return claims.stream().anyMatch(group -> group.figureKey().equals("dates") && group.disagree());
    }

    public List<Step> steps(Screen s) {
        LocalDate today = LocalDate.ofInstant(s.now(), track.zone());
        return phases.stream().map(phase -> phase.step(s, today)).toList();
    }

    @Override
    public String template() {
        return "programmes/reading/track.jte";
    }
}
