/**
 * What all screens are made of: FXML, style, fonts, and the contract between a screen and the path.
 */
@NullMarked
package org.eksamik.ui.scene;

import org.jspecify.annotations.NullMarked;
