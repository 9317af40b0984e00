package galley.ui.edition;

import galley.issue.Conventions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The open issue in another language, as the workspace knows it.
///
/// @param language a language tag
/// @param file its draft or published file; null where there is none yet
/// @param draft where its draft would be; null where the issue's name does not say enough
/// @param place one of the two as a person is told it: `drafts/79.en.md`
public record OtherEdition(
    String language,
    Conventions conventions,
    @Nullable Path file,
    @Nullable Path draft,
    String place) {}
