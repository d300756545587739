package org.madang.operations.settings;

import java.util.List;
import org.madang.web.Page;

public record SettingsPage(List<Settings.Setting> settings, List<Settings.Doubt> doubts) implements Page {
    @Override
    public String template() {
        return "operations/settings/settings.jte";
    }
}
