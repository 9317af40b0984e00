package galley.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** `2.3`: the third place of the second section, as `outline` prints them; both count from 1. */
record Place(int section, int position) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");

  @Override
  public String toString() {
    return section + "." + position;
  }

  /** Reads a place from an argument. */
  static final class Reader implements ITypeConverter<Place> {
    @Override
    public Place convert(String value) {
      Matcher m = FORM.matcher(value);
      if (!m.matches()) throw new TypeConversionException(value);
      return new Place(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
    }
  }
}
