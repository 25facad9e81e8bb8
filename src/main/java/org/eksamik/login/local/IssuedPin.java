package org.eksamik.login.local;

import org.eksamik.exam.Secret;

/**
 * A PIN that was just made. It is kept nowhere else: what is not printed now has to be made anew.
 *
 * @param name the student's full name
 */
public record IssuedPin(String login, String name, Secret pin) {}
