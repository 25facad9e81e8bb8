-- Accounts kept on this workstation, and how often somebody failed to sign in.

CREATE TABLE account (
  id            INTEGER PRIMARY KEY,
  -- As the school writes it, and as it is compared.
  login         TEXT    NOT NULL,
  login_key     TEXT    NOT NULL UNIQUE,
  first_name    TEXT    NOT NULL,
  last_name     TEXT    NOT NULL,
  class_name    TEXT,
  -- An Argon2 hash as a PHC string.
  password_hash TEXT    NOT NULL,
  -- 1: the password is a PIN that lets in once.
  one_time      INTEGER NOT NULL CHECK (one_time IN (0, 1)),
  -- Milliseconds since 1970, UTC; null until the PIN has let somebody in.
  used_at       INTEGER
) STRICT;

CREATE TABLE failed_attempts (
  -- 'machine', or 'account:' and the SHA-256 of the login as compared: people also type
  -- passwords into the wrong box, and a login nobody has must be counted like any other.
  subject   TEXT    PRIMARY KEY,
  failures  INTEGER NOT NULL,
  -- Milliseconds since 1970, UTC.
  last_at   INTEGER NOT NULL
) STRICT;
