package org.eksamik.browser.media;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/**
 * What frames were told that they may, and that it changed (Permissions, 6.3). Belongs to the FX
 * thread.
 */
final class PermissionStates {
  private final FramePolicy policy;

  PermissionStates(FramePolicy policy) {
    this.policy = policy;
  }

  /** The state of a permission; the frame hears of it from now on. */
  JsonNode query(Frame frame, String permission) {
    String state = policy.state(frame, permission);
    frame.permissions().put(permission, state);
    return JsonNodeFactory.instance.textNode(state);
  }

  /** Looks what is otherwise than the frame was told. */
  void check(Frame frame) {
    frame
        .permissions()
        .replaceAll((permission, told) -> {
          String state = policy.state(frame, permission);
          if (!state.equals(told)) {
            frame.tell(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("event", "permission")
                    .put("name", permission)
                    .put("state", state));
          }
          return state;
        });
  }
}
