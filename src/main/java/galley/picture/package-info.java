/// Pictures of strangers' sites, made small and harmless: any bytes in, a PNG of bounded size out.
///
/// [PictureReader] says what the bytes are by how they begin, never by what the server calls them.
/// Sizes are read and judged before a pixel is.
@NullMarked
package galley.picture;

import org.jspecify.annotations.NullMarked;
