package org.eksamik.browser.subtle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.crypto.Cipher;

/** The methods of SubtleCrypto (Web Cryptography, 14.3). Any thread. */
final class Operations {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String JWK = "jwk";

  private final KeyMaker maker = new KeyMaker();

  /**
   * Carries out one.
   *
   * @param keys those that the message names, by its members
   */
  Outcome run(JsonNode message, Map<String, HeldKey> keys)
      throws SubtleException, GeneralSecurityException {
    Wish wish = new Wish(message);
    Wish algorithm = wish.inner("algorithm");
    return switch (wish.text("what")) {
      case "digest" -> new Outcome.Bytes(Hash.of(algorithm.name()).digest(wish.bytes("data")));
      case "sign" ->
          new Outcome.Bytes(Signing.sign(algorithm, key(keys, "key"), wish.bytes("data")));
      case "verify" ->
          new Outcome.Verified(
              Signing.verify(
                  algorithm, key(keys, "key"), wish.bytes("signature"), wish.bytes("data")));
      case "encrypt" -> cipher(Cipher.ENCRYPT_MODE, "encrypt", wish, key(keys, "key"));
      case "decrypt" -> cipher(Cipher.DECRYPT_MODE, "decrypt", wish, key(keys, "key"));
      case "generateKey" ->
          new Outcome.Keys(maker.generate(algorithm, wish.is("extractable"), wish.words("usages")));
      case "importKey" -> {
        boolean jwk = wish.text("format").equals(JWK);
        yield read(
            wish,
            algorithm,
            jwk ? new byte[0] : wish.bytes("data"),
            jwk ? wish.json("jwk") : MissingNode.getInstance());
      }
      case "exportKey" -> write(wish.text("format"), key(keys, "key"));
      case "deriveBits" -> {
        HeldKey base = key(keys, "key");
        base.mustServe(algorithm.name(), "deriveBits");
        yield new Outcome.Bytes(
            Derivation.bits(
                algorithm,
                base,
                Optional.ofNullable(keys.get("public")),
                wish.integerIfThere("length")));
      }
      case "deriveKey" -> derive(wish, algorithm, keys);
      case "wrapKey" -> wrap(wish, algorithm, keys);
      case "unwrapKey" -> unwrap(wish, algorithm, key(keys, "wrapping"));
      default -> throw SubtleException.unsupported("There is no such operation");
    };
  }

  private static HeldKey key(Map<String, HeldKey> keys, String member) throws SubtleException {
    return Optional.ofNullable(keys.get(member))
        .orElseThrow(() -> SubtleException.access("There is no such key"));
  }

  private static Outcome cipher(int mode, String usage, Wish wish, HeldKey key)
      throws SubtleException, GeneralSecurityException {
    Wish algorithm = wish.inner("algorithm");
    key.mustServe(algorithm.name(), usage);
    return new Outcome.Bytes(Ciphers.run(mode, algorithm, key, wish.bytes("data")));
  }

  private static Outcome read(Wish wish, Wish algorithm, byte[] bytes, JsonNode jwk)
      throws SubtleException, GeneralSecurityException {
    return new Outcome.Keys(
        List.of(
            KeyReader.read(
                wish.text("format"),
                bytes,
                jwk,
                algorithm,
                wish.is("extractable"),
                wish.words("usages"))));
  }

  private static Outcome write(String format, HeldKey key)
      throws SubtleException, GeneralSecurityException {
    if (key.algorithm().equals("PBKDF2") || key.algorithm().equals("HKDF")) {
      throw SubtleException.unsupported("Keys of this algorithm are not written");
    }
    if (!key.extractable()) {
      throw SubtleException.access("The key is not extractable");
    }
    return format.equals(JWK)
        ? new Outcome.Members(KeyWriter.jwk(key))
        : new Outcome.Bytes(KeyWriter.bytes(format, key));
  }

  private static Outcome derive(Wish wish, Wish algorithm, Map<String, HeldKey> keys)
      throws SubtleException, GeneralSecurityException {
    HeldKey base = key(keys, "key");
    base.mustServe(algorithm.name(), "deriveKey");
    Wish derived = wish.inner("derived");
    byte[] bits =
        Derivation.bits(algorithm, base, Optional.ofNullable(keys.get("public")), length(derived));
    Set<String> usages = wish.words("usages");
    return new Outcome.Keys(
        List.of(
            KeyReader.read(
                "raw", bits, MissingNode.getInstance(), derived, wish.is("extractable"), usages)));
  }

  /** How many bits a derived key takes; empty for all there are. */
  private static OptionalInt length(Wish derived) throws SubtleException {
    return switch (derived.name()) {
      case "AES-CBC", "AES-CTR", "AES-GCM", "AES-KW" -> {
        int length = derived.integer("length");
        if (!List.of(128, 192, 256).contains(length)) {
          throw SubtleException.operation();
        }
        yield OptionalInt.of(length);
      }
      case "HMAC" ->
          OptionalInt.of(KeyMaker.hmacBits(derived, Hash.of(derived.inner("hash").name())));
      default -> OptionalInt.empty();
    };
  }

  private static Outcome wrap(Wish wish, Wish algorithm, Map<String, HeldKey> keys)
      throws SubtleException, GeneralSecurityException {
    HeldKey wrapping = key(keys, "wrapping");
    wrapping.mustServe(algorithm.name(), "wrapKey");
    byte[] written =
        switch (write(wish.text("format"), key(keys, "key"))) {
          case Outcome.Members(var jwk) -> jwk.toString().getBytes(StandardCharsets.UTF_8);
          case Outcome.Bytes done -> done.bytes();
          default -> throw SubtleException.operation();
        };
    return new Outcome.Bytes(Ciphers.run(Cipher.ENCRYPT_MODE, algorithm, wrapping, written));
  }

  private static Outcome unwrap(Wish wish, Wish algorithm, HeldKey wrapping)
      throws SubtleException, GeneralSecurityException {
    wrapping.mustServe(algorithm.name(), "unwrapKey");
    byte[] bytes = Ciphers.run(Cipher.DECRYPT_MODE, algorithm, wrapping, wish.bytes("data"));
    Wish unwrapped = wish.inner("derived");
    return wish.text("format").equals(JWK)
        ? read(wish, unwrapped, new byte[0], parsed(bytes))
        : read(wish, unwrapped, bytes, MissingNode.getInstance());
  }

  private static JsonNode parsed(byte[] bytes) throws SubtleException {
    try {
      JsonNode read = JSON.readTree(bytes);
      if (read.isObject()) {
        return read;
      }
    } catch (JsonProcessingException e) {
      throw SubtleException.data("The key is no JSON");
    } catch (IOException e) {
      throw new IllegalStateException("bytes that are here can be read", e);
    }
    throw SubtleException.data("The key is no JSON");
  }
}
