package org.eksamik.profile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Orders findings as a person meets them reading the profile from top to bottom. */
final class DocumentOrder {
  private final Map<String, Integer> positions = new HashMap<>();

  private DocumentOrder() {}

  static Comparator<Finding> of(JsonNode profile) {
    DocumentOrder order = new DocumentOrder();
    order.walk(profile, JsonPointer.empty());
    return Comparator.comparingInt(finding -> order.position(finding.path()));
  }

  private void walk(JsonNode node, JsonPointer place) {
    positions.putIfAbsent(JsonPlace.path(place), positions.size());
    node.properties()
        .forEach(entry -> walk(entry.getValue(), place.appendProperty(entry.getKey())));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(node.path(i), place.appendIndex(i));
      }
    }
  }

  /** What is missing stands where the object stands that it is missing from. */
  private int position(String path) {
    String known = path;
    while (!positions.containsKey(known)) {
      known = known.substring(0, Math.max(0, known.lastIndexOf('.')));
    }
    return positions.getOrDefault(known, 0);
  }
}
