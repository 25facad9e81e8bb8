package org.eksamik.browser.chromium.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import org.sqlite.SQLiteDataSource;

/**
 * The authorities that a fresh profile believes beside those that the browser comes with: the
 * profile's file of certificates that its user added (Chromium's {@code
 * server_certificate_database.cc}, version 1). Hosts, dates and signatures are checked as ever.
 */
public final class BelievedAuthorities {
  /**
   * {@code CertificateMetadata {trust: {trust_type: TRUSTED}}} of Chromium's {@code
   * server_certificate_database.proto}, as a protocol buffer.
   */
  private static final byte[] TRUSTED = {0x0a, 0x02, 0x08, 0x03};

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE meta(key LONGVARCHAR NOT NULL UNIQUE PRIMARY KEY, value LONGVARCHAR)",
          "INSERT INTO meta VALUES('version', '1'), ('last_compatible_version', '1')",
          "CREATE TABLE certificates(sha256hash_hex TEXT PRIMARY KEY, der_cert BLOB NOT NULL,"
              + " trust_settings BLOB NOT NULL)");

  private BelievedAuthorities() {}

  /** Writes them where there are some; before the browser starts. */
  public static void write(Path profile, List<X509Certificate> authorities) throws IOException {
    if (authorities.isEmpty()) {
      return;
    }
    Path folder = Files.createDirectories(profile.resolve("Default"));
    SQLiteDataSource file = new SQLiteDataSource();
    file.setUrl("jdbc:sqlite:" + folder.resolve("ServerCertificate"));
    try (Connection connection = file.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement table = connection.createStatement()) {
        for (String each : TABLES) {
          table.execute(each);
        }
      }
      for (X509Certificate authority : authorities) {
        add(connection, authority.getEncoded());
      }
      connection.commit();
    } catch (SQLException | GeneralSecurityException e) {
      throw new IOException("the browser cannot be told whom to believe", e);
    }
  }

  private static void add(Connection connection, byte[] certificate)
      throws SQLException, GeneralSecurityException {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate);
    try (PreparedStatement row =
        connection.prepareStatement("INSERT OR REPLACE INTO certificates VALUES(?, ?, ?)")) {
      row.setString(1, HexFormat.of().formatHex(hash));
      row.setBytes(2, certificate);
      row.setBytes(3, TRUSTED);
      row.executeUpdate();
    }
  }
}
