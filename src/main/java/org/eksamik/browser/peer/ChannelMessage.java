package org.eksamik.browser.peer;

/** What goes through a data channel at once. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ChannelMessage(byte[] bytes, boolean binary) {}
