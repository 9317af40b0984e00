package galley.edition;

import galley.issue.Item;

/// An item of an edition and where it stands; section and position count from 0.
public record Spot(int section, int position, Item item) {}
