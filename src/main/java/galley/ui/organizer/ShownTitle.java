package galley.ui.organizer;

import galley.ui.kit.EmojiText;

/// An item's title as it is shown: what its Markdown strikes out is drawn so, without the tildes.
record ShownTitle(String text, boolean struck) {
  private static final String TILDES = "~~";

  static ShownTitle of(String title) {
    int inner = title.length() - 2 * TILDES.length();
    boolean struck =
        inner > 0
            && title.startsWith(TILDES)
            && title.indexOf(TILDES, TILDES.length()) == TILDES.length() + inner;
    return struck
        ? new ShownTitle(title.substring(TILDES.length(), TILDES.length() + inner).strip(), true)
        : new ShownTitle(title, false);
  }

  void in(EmojiText label) {
    label.setStruck(struck);
    label.setText(text);
  }
}
