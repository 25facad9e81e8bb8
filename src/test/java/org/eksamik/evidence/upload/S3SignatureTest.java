package org.eksamik.evidence.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import okhttp3.Request;
import org.eksamik.exam.Secret;
import org.eksamik.profile.UploadSettings;
import org.junit.jupiter.api.Test;

/** The example of Amazon's S3 API reference, "GET Object" of "Signature Calculations". */
class S3SignatureTest {
  @Test
  void signsAsAmazonsExample() {
    UploadSettings.Target.S3 target =
        new UploadSettings.Target.S3(
            URI.create("https://examplebucket.s3.amazonaws.com"),
            "us-east-1",
            "examplebucket",
            "AKIAIOSFODNN7EXAMPLE",
            Secret.of("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"));
    Request request =
        new Request.Builder()
            .url("https://examplebucket.s3.amazonaws.com/test.txt")
            .header("Range", "bytes=0-9")
            .build();

    Request signed =
        new S3Signature(target)
            .sign(request, S3Signature.EMPTY_SHA256, Instant.parse("2013-05-24T00:00:00Z"));

    assertThat(signed.header("Authorization"))
        .isEqualTo(
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
  }
}
