package org.eksamik.app.cli;

/** A command that leaves no log behind: it does nothing but print. */
interface Untraced {}
