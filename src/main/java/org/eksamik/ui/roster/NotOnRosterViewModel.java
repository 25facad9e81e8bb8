package org.eksamik.ui.roster;

import org.eksamik.exam.Person;
import org.eksamik.ui.scene.ScreenModel;

/** Someone who signed in well, but whom no list here names. */
public record NotOnRosterViewModel(Person person, Runnable signOut) implements ScreenModel {}
