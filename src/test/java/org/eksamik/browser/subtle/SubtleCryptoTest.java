package org.eksamik.browser.subtle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.eksamik.browser.door.TestPage;
import org.eksamik.browser.media.VisitedPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages get of crypto.subtle, by published vectors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubtleCryptoTest {
  private static final String PAGE =
      """
      <script>
        s = crypto.subtle;
        hex = text => Uint8Array.fromHex(text.replaceAll(' ', ''));
        text = words => new TextEncoder().encode(words);
        shown = value => value instanceof ArrayBuffer ? new Uint8Array(value).toHex() : String(value);
        turn = 0;
        run = work => { const mine = ++turn; result = '';
          const done = value => { if (mine === turn) result = '=' + value };
          work().then(value => done(shown(value)), e => done(e.name)) };
        raw = (bytes, algorithm, ...uses) => s.importKey('raw', bytes, algorithm, true, uses);
      </script>\
      """;

  private VisitedPage visited;
  private TestPage page;

  @BeforeAll
  void open() {
    visited = VisitedPage.open(List.of("http://127.0.0.1:*"), List.of(_ -> new SubtleCrypto()));
    page = visited.page().with("/", PAGE);
    page.go("/");
    page.await("window.raw");
  }

  @AfterAll
  void close() {
    visited.close();
  }

  private String result(String script) {
    page.eval("run(async () => { " + script + " })");
    return page.await("result").substring(1);
  }

  /** FIPS 180-4, the examples for "abc". */
  @ParameterizedTest
  @CsvSource({
    "SHA-1, a9993e364706816aba3e25717850c26c9cd0d89d",
    "sha-256, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    "SHA-384, cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
        + "8086072ba1e7cc2358baeca134c825a7",
    "SHA-512, ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
  })
  void digests(String name, String digest) {
    assertThat(result("return s.digest('" + name + "', text('abc'))")).isEqualTo(digest);
  }

  /** RFC 4231, test cases 1 and 2. */
  @ParameterizedTest
  @CsvSource({
    "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b, Hi There,"
        + " b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    "4a656665, what do ya want for nothing?,"
        + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  })
  void authenticates(String key, String data, String code) {
    String hmac = "{name: 'HMAC', hash: 'SHA-256'}";
    assertThat(
            result(
                "const k = await raw(hex('"
                    + key
                    + "'), "
                    + hmac
                    + ", 'sign', 'verify');"
                    + "const code = await s.sign('HMAC', k, text('"
                    + data
                    + "'));"
                    + "if (!await s.verify('HMAC', k, code, text('"
                    + data
                    + "'))) return 'no';"
                    + "if (await s.verify('HMAC', k, code, text('x'))) return 'other';"
                    + "return code"))
        .isEqualTo(code);
  }

  /** RFC 6070 2, and the same for SHA-256. */
  @ParameterizedTest
  @CsvSource({
    "SHA-1, 2, 160, ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957",
    "SHA-1, 4096, 160, 4b007901b765489abead49d926f721d065a429c1",
    "SHA-256, 1, 256, 120fb6cffcf8b32c43e7225256c4f837a86548c92ccc35480805987cb70be17b",
    "SHA-256, 4096, 256, c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a",
  })
  void derivesFromPasswords(String hash, int iterations, int bits, String derived) {
    assertThat(
            result(
                ("const k = await s.importKey('raw', text('password'), 'PBKDF2', false,"
                        + " ['deriveBits']);return s.deriveBits({name: 'PBKDF2', hash: '%s', salt:"
                        + " text('salt'), iterations: %d}, k, %d)")
                    .formatted(hash, iterations, bits)))
        .isEqualTo(derived);
  }

  /** RFC 5869, A.1 and A.3. */
  @ParameterizedTest
  @CsvSource({
    "000102030405060708090a0b0c, f0f1f2f3f4f5f6f7f8f9,"
        + " 3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865",
    "'', '', 8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8",
  })
  void derivesFromSecrets(String salt, String info, String derived) {
    assertThat(
            result(
                ("const k = await s.importKey('raw', hex('0b'.repeat(22)), 'HKDF', false,"
                     + " ['deriveBits']);return s.deriveBits({name: 'HKDF', hash: 'SHA-256', salt:"
                     + " hex('%s'), info: hex('%s')}, k, 336)")
                    .formatted(salt, info)))
        .isEqualTo(derived);
  }

  /** The GCM specification's test cases 2 and 4; SP 800-38A F.2.1 and F.5.1. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{name: 'AES-GCM', iv: hex('000000000000000000000000')} | 00000000000000000000000000000000"
            + " | 00000000000000000000000000000000"
            + " | 0388dace60b6a392f328c2b971b2fe78ab6e47d42cec13bdf53a67b21257bddf",
        "{name: 'AES-GCM', iv: hex('000000000000000000000000'), tagLength: 32}"
            + " | 00000000000000000000000000000000 | 00000000000000000000000000000000"
            + " | 0388dace60b6a392f328c2b971b2fe78ab6e47d4",
        "{name: 'AES-GCM', iv: hex('cafebabefacedbaddecaf888'), additionalData:"
            + " hex('feedfacedeadbeeffeedfacedeadbeefabaddad2')} | feffe9928665731c6d6a8f9467308308"
            + " | d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39"
            + " | 42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e"
            + "21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e0915bc94fbc3221a5db94fae95ae7121a47",
        "{name: 'AES-CBC', iv: hex('000102030405060708090a0b0c0d0e0f')}"
            + " | 2b7e151628aed2a6abf7158809cf4f3c | 6bc1bee22e409f96e93d7e117393172a"
            + " | 7649abac8119b246cee98e9b12e9197d8964e0b149c10b7b682e6e39aaeb731c",
        "{name: 'AES-CTR', counter: hex('f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff'), length: 128}"
            + " | 2b7e151628aed2a6abf7158809cf4f3c"
            + " | 6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
            + " | 874d6191b620e3261bef6864990db6ce9806f66b7970fdff8617187bb9fffdff",
      })
  void encrypts(String algorithm, String key, String plain, String closed) {
    String wrong = algorithm.contains("AES-GCM") ? "OperationError" : "";
    assertThat(
            result(
                ("const a = %s; const k = await raw(hex('%s'), a.name, 'encrypt', 'decrypt');const"
                     + " c = await s.encrypt(a, k, hex('%s')); const p = shown(await s.decrypt(a,"
                     + " k, c));const wrong = hex(shown(c)); wrong[wrong.length - 1] ^= 1;const w ="
                     + " await s.decrypt(a, k, wrong).then(() => 'opened', e => e.name);return p +"
                     + " ' ' + w + ' ' + shown(c)")
                    .formatted(algorithm, key, plain)))
        .startsWith(plain + " " + wrong)
        .endsWith(" " + closed);
  }

  @Test
  void aShortCounterBeginsAgainAtZero() {
    assertThat(
            result(
                "const k = await raw(new Uint8Array(16), 'AES-CTR', 'encrypt');"
                    + "const at = (n, length, size) => { const counter = new Uint8Array(16);"
                    + " counter[15] = n; return s.encrypt({name: 'AES-CTR', counter, length}, k,"
                    + " new Uint8Array(size)).then(shown, e => e.name) };"
                    + "const first = await at(0, 128, 16), last = await at(15, 128, 16);"
                    + "return [await at(15, 4, 32) === last + first, await at(0, 4, 257)]"))
        .isEqualTo("true,OperationError");
  }

  /** RFC 3394, 4.1. */
  @Test
  void wrapsKeys() {
    assertThat(
            result(
                "const w = await raw(hex('000102030405060708090a0b0c0d0e0f'), 'AES-KW', 'wrapKey',"
                    + " 'unwrapKey');"
                    + "const k = await raw(hex('00112233445566778899aabbccddeeff'), 'AES-CBC',"
                    + " 'encrypt');"
                    + "const wrapped = await s.wrapKey('raw', k, w, 'AES-KW');"
                    + "const back = await s.unwrapKey('raw', wrapped, w, 'AES-KW', 'AES-GCM', true,"
                    + " ['decrypt']);"
                    + "return shown(wrapped) + ' ' + shown(await s.exportKey('raw', back))"))
        .isEqualTo(
            "1fa68b0a8112b447aef34bd8fb5a7b829d3e862371d2cfe5 00112233445566778899aabbccddeeff");
  }

  /** RFC 8032, 7.1, TEST 2. */
  @Test
  void signsWithEd25519() {
    assertThat(
            result(
                "const d = hex('302e020100300506032b657004220420"
                    + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');"
                    + "const k = await s.importKey('pkcs8', d, 'Ed25519', true, ['sign']);"
                    + "const {x} = await s.exportKey('jwk', k);"
                    + "const open = await raw(Uint8Array.fromBase64(x, {alphabet: 'base64url'}),"
                    + " 'Ed25519', 'verify');"
                    + "const signed = await s.sign('Ed25519', k, hex('72'));"
                    + "return [await s.verify('Ed25519', open, signed, hex('72')),"
                    + " await s.verify('Ed25519', open, signed, hex('73')), shown(signed)]"))
        .isEqualTo(
            "true,false,92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
  }

  /** RFC 7748, 6.1. */
  @Test
  void agreesByX25519() {
    assertThat(
            result(
                "const d = hex('302e020100300506032b656e04220420"
                    + "5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb');"
                    + "const bob = await s.importKey('pkcs8', d, 'X25519', true, ['deriveBits']);"
                    + "const alice = await raw("
                    + "hex('8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a'),"
                    + " 'X25519');"
                    + "const {x} = await s.exportKey('jwk', bob);"
                    + "return Uint8Array.fromBase64(x, {alphabet: 'base64url'}).toHex() + ' ' +"
                    + " shown(await s.deriveBits({name: 'X25519', public: alice}, bob, 256))"))
        .isEqualTo(
            "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f"
                + " 4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
  }

  @ParameterizedTest
  @CsvSource({"P-256", "P-384", "P-521"})
  void signsAndAgreesOnEachCurve(String curve) {
    assertThat(
            result(
                ("const c = {name: 'ECDSA', namedCurve: '%1$s'}, e = {name: 'ECDSA', hash:"
                     + " 'SHA-384'};const pair = await s.generateKey(c, true, ['sign',"
                     + " 'verify']);const d = await s.exportKey('pkcs8', pair.privateKey), j ="
                     + " await s.exportKey('jwk', pair.privateKey);const again = await"
                     + " s.importKey('pkcs8', d, c, true, ['sign']);const fromJwk = await"
                     + " s.importKey('jwk', {...j, key_ops: ['sign']}, c, true, ['sign']);const"
                     + " open = await s.importKey('spki', await s.exportKey('spki',"
                     + " pair.publicKey), c, true, ['verify']);const ok = await s.verify(e, open,"
                     + " await s.sign(e, fromJwk, text('a')), text('a'));const same = shown(await"
                     + " s.exportKey('pkcs8', again)) === shown(d);const h = {name: 'ECDH',"
                     + " namedCurve: '%1$s'};const [one, two] = [await s.generateKey(h, false,"
                     + " ['deriveKey']), await s.generateKey(h, false, ['deriveKey'])];const agree"
                     + " = async (own, other) => shown(await s.exportKey('raw', await"
                     + " s.deriveKey({name: 'ECDH', public: other.publicKey}, own.privateKey,"
                     + " {name: 'AES-GCM', length: 256}, true, ['encrypt'])));return [ok, same,"
                     + " await agree(one, two) === await agree(two, one)]")
                    .formatted(curve)))
        .isEqualTo("true,true,true");
  }

  @Test
  void usesRsaInItsThreeForms() {
    assertThat(
            result(
                "const made = (name, ...uses) => s.generateKey({name, modulusLength: 1024,"
                    + " publicExponent: hex('010001'), hash: 'SHA-256'}, true, uses);const p ="
                    + " await made('RSA-PSS', 'sign', 'verify');const pss = {name: 'RSA-PSS',"
                    + " saltLength: 20};const a = await s.verify(pss, p.publicKey, await"
                    + " s.sign(pss, p.privateKey, text('x')), text('x'));const n ="
                    + " 'RSASSA-PKCS1-v1_5'; const q = await made(n, 'sign', 'verify');const b ="
                    + " await s.verify(n, q.publicKey, await s.sign(n, q.privateKey, text('x')),"
                    + " text('x'));const o = await made('RSA-OAEP', 'encrypt', 'decrypt');const"
                    + " oaep = {name: 'RSA-OAEP', label: text('l')};const back = await"
                    + " s.decrypt(oaep, o.privateKey, await s.encrypt(oaep, o.publicKey,"
                    + " text('x')));const jwk = await s.exportKey('jwk', o.privateKey);const k ="
                    + " await s.importKey('jwk', jwk, {name: 'RSA-OAEP', hash: 'SHA-256'}, true,"
                    + " ['decrypt']);return [a, b, shown(back), k.algorithm.modulusLength,"
                    + " k.algorithm.publicExponent, k.algorithm.hash.name, jwk.alg]"))
        .isEqualTo("true,true,78,1024,1,0,1,SHA-256,RSA-OAEP-256");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s.digest('MD5', text('')) | NotSupportedError",
        "s.digest({}, text('')) | TypeError",
        "s.digest('SHA-1', 'text') | TypeError",
        "s.digest('SHA-1') | TypeError",
        "s.digest.call({}, 'SHA-1', text('')) | TypeError",
        "s.generateKey({name: 'AES-GCM', length: 100}, true, ['encrypt']) | OperationError",
        "s.generateKey({name: 'AES-GCM', length: 128}, true, []) | SyntaxError",
        "s.generateKey({name: 'AES-GCM', length: 128}, true, ['sign']) | SyntaxError",
        "s.generateKey({name: 'AES-GCM', length: 128}, true, ['wrong']) | TypeError",
        "s.generateKey({name: 'AES-GCM', length: -1}, true, ['encrypt']) | TypeError",
        "s.generateKey({name: 'ECDSA', namedCurve: 'P-1'}, true, ['sign']) | NotSupportedError",
        "raw(hex('00'), 'AES-CBC', 'encrypt') | DataError",
        "raw(hex(''), {name: 'HMAC', hash: 'SHA-1'}, 'sign') | DataError",
        "s.importKey('raw', hex('00'), 'PBKDF2', true, ['deriveBits']) | SyntaxError",
        "s.importKey('jwk', {kty: 'RSA'}, 'AES-CBC', true, ['encrypt']) | DataError",
        "s.importKey('jwk', {kty: 'oct', k: 'AAAAAAAAAAAAAAAAAAAAAA', alg: 'A256CBC'}, 'AES-CBC',"
            + " true, ['encrypt']) | DataError",
        "raw(new Uint8Array(65).fill(4), {name: 'ECDH', namedCurve: 'P-256'}) | DataError",
        "raw(new Uint8Array(16), 'AES-CBC', 'decrypt').then(k => s.encrypt({name: 'AES-CBC', iv:"
            + " new Uint8Array(16)}, k, hex(''))) | InvalidAccessError",
        "raw(new Uint8Array(16), 'AES-CTR', 'encrypt').then(k => s.encrypt({name: 'AES-CBC', iv:"
            + " new Uint8Array(16)}, k, hex(''))) | InvalidAccessError",
        "raw(new Uint8Array(16), 'AES-CBC', 'encrypt').then(k => s.encrypt({name: 'AES-CBC', iv:"
            + " new Uint8Array(15)}, k, hex(''))) | OperationError",
        "s.generateKey({name: 'AES-CBC', length: 128}, false, ['encrypt']).then(k =>"
            + " s.exportKey('raw', k)) | InvalidAccessError",
      })
  void failsAsTheStandardSays(String script, String name) {
    assertThat(result("return " + script)).isEqualTo(name);
  }

  @Test
  void looksAsWebIdlSays() {
    assertThat(
            result(
                "const k = await raw(new Uint8Array(16), 'AES-CBC', 'decrypt', 'encrypt',"
                    + " 'encrypt');return [k.type, k.extractable, k.usages.join('+'),"
                    + " JSON.stringify(k.algorithm), k.algorithm === k.algorithm, String(k),"
                    + " String(s), crypto.subtle === s, typeof crypto.randomUUID(),"
                    + " Object.keys(k).length]"))
        .isEqualTo(
            "secret,true,encrypt+decrypt,{\"name\":\"AES-CBC\",\"length\":128},true,"
                + "[object CryptoKey],[object SubtleCrypto],true,string,0");
  }

  @Test
  void manyAtOnceAreAllAnswered() {
    assertThat(
            result(
                "const all = await Promise.all(Array.from({length: 500}, (_, i) =>"
                    + " s.digest('SHA-1', text(String(i)))));"
                    + "return new Set(all.map(shown)).size"))
        .isEqualTo("500");
  }

  @Test
  void whatAPageHoldsIsItsOwn() {
    assertThat(
            result(
                "const k = await s.generateKey({name: 'HMAC', hash: 'SHA-1'}, false, ['sign']);"
                    + "const frame = document.body.appendChild(document.createElement('iframe'));"
                    + "return frame.contentWindow.crypto.subtle.sign('HMAC', k, text(''))"))
        .isEqualTo("TypeError");
  }
}
