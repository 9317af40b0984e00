package galley.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {
  private static final int RED = 0xFFFF0000;
  private static final int BLUE = 0xFF0000FF;
  private static final int GREEN = 0xFF00FF00;

  @ParameterizedTest
  @ValueSource(strings = {"png", "gif", "bmp"})
  void aPictureIsMadeToFitAndKeepsItsProportions(String format) throws IOException {
    BufferedImage small = read(PictureFiles.picture(format, 800, 400), 100, 100);

    assertThat(small.getWidth()).isEqualTo(100);
    assertThat(small.getHeight()).isEqualTo(50);
    assertThat(small.getRGB(20, 25)).isEqualTo(RED);
    assertThat(small.getRGB(80, 25)).isEqualTo(BLUE);
  }

  @Test
  void aPhotographToo() throws IOException {
    BufferedImage small = read(PictureFiles.picture("jpeg", 803, 401), 100, 100);

    assertThat(small.getWidth()).isEqualTo(100);
    assertThat(small.getHeight()).isEqualTo(50);
    assertThat(small.getRGB(20, 25) >> 16 & 0xFF).isGreaterThan(230);
  }

  @Test
  void webpIsRead() throws IOException {
    BufferedImage small = read(PictureFiles.webp(), 32, 32);

    assertThat(small.getWidth()).isEqualTo(32);
    assertThat(small.getHeight()).isEqualTo(16);
    assertThat(small.getRGB(5, 5)).isEqualTo(RED);
  }

  @Test
  void pixelsAreNotEnlarged() throws IOException {
    assertThat(read(PictureFiles.picture("png", 16, 8), 64, 64).getWidth()).isEqualTo(16);
  }

  @Test
  void theIconThatFitsIsTakenOutOfAnIconFile() throws IOException {
    byte[] ico =
        PictureFiles.ico(16, PictureFiles.bitmap(16, 16), PictureFiles.picture("png", 4, 4));

    assertThat(read(ico, 16, 16).getRGB(8, 8)).isEqualTo(GREEN);
    assertThat(read(PictureFiles.ico(32, PictureFiles.picture("png", 32, 32)), 16, 16).getRGB(3, 8))
        .isEqualTo(RED);
  }

  @Test
  void aDrawingFillsTheBox() throws IOException {
    BufferedImage drawn =
        read(
            svg(
                """
                <?xml version="1.0"?>
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"
                  "http://127.0.0.1:1/svg11.dtd">
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
                    viewBox="0 0 8 4">
                  <style>.a { fill: #f00 }</style>
                  <defs><rect id="r" width="4" height="4" class="a"/>
                    <linearGradient id="g"><stop stop-color="blue"/></linearGradient></defs>
                  <use xlink:href="#r"/><rect x="4" width="4" height="4" fill="url(#g)"/>
                </svg>
                """),
            64,
            64);

    assertThat(drawn.getWidth()).isEqualTo(64);
    assertThat(drawn.getHeight()).isEqualTo(32);
    assertThat(drawn.getRGB(16, 16)).isEqualTo(RED);
    assertThat(drawn.getRGB(48, 16)).isEqualTo(BLUE);
  }

  @ParameterizedTest
  @CsvSource({"50000, 50000", "2000000000, 2000000000", "41000000, 1", "0, 7", "-1, -1"})
  void aSizeNobodyShowsIsRefusedBeforeAPixelIsRead(int width, int height) {
    assertThat(PictureReader.png(PictureFiles.pngClaiming(width, height), 64, 64)).isEmpty();
  }

  @Test
  void aGifThatUnpacksToGigabytesIsRefused() {
    assertThat(PictureReader.png(PictureFiles.gifClaiming(65_535, 65_535), 64, 64)).isEmpty();
  }

  @Test
  void whatAnIconFileSaysOfItsEntriesIsNotBelieved() {
    byte[] png = PictureFiles.ico(16, PictureFiles.pngClaiming(50_000, 50_000));
    byte[] bitmap = PictureFiles.ico(16, PictureFiles.bitmap(16, 50_000));

    assertThat(PictureReader.png(png, 16, 16)).isEmpty();
    assertThat(PictureReader.png(bitmap, 16, 16)).isEmpty();
  }

  @Test
  void aLargeWebpInsideASmallOneIsRefused() {
    byte[] inner =
        "VP8 0000___\u009d\u0001*".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    byte[] webp = Arrays.copyOf(PictureFiles.webp(), 200);
    System.arraycopy(inner, 0, webp, 100, inner.length);
    Arrays.fill(webp, 114, 118, (byte) 0x3F);

    assertThat(PictureReader.png(webp, 32, 32)).isEmpty();
  }

  @Test
  void aJpegOfThousandsOfPassesIsRefused() {
    byte[] jpeg = PictureFiles.picture("jpeg", 8, 8);
    byte[] passes = Arrays.copyOf(jpeg, jpeg.length + 2_000);
    for (int i = jpeg.length; i + 1 < passes.length; i += 2) {
      passes[i] = (byte) 0xFF;
      passes[i + 1] = (byte) 0xDA;
    }

    assertThat(PictureReader.png(jpeg, 8, 8)).isPresent();
    assertThat(PictureReader.png(passes, 8, 8)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void aPictureCutShortAnywhereDoesNoHarm(String format) {
    byte[] whole = PictureFiles.picture(format, 64, 64);
    for (int length = 0; length < whole.length; length += 1 + whole.length / 50) {
      assertThat(PictureReader.png(Arrays.copyOf(whole, length), 16, 16))
          .as("%d bytes", length)
          .satisfiesAnyOf(
              png -> assertThat(png).isEmpty(),
              png -> assertThat(png.orElseThrow().length).isLessThan(2_000));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html><body>Not found</body></html>",
        "<!DOCTYPE html><html><svg><rect width='9' height='9'/></svg></html>",
        "Just text",
        "<svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        "<svg xmlns='http://www.w3.org/2000/svg' width='1e30' height='1'><path d='M0"
            + " 0h9v9'/></svg>",
      })
  void whatIsNoPictureIsNone(String text) {
    assertThat(PictureReader.png(svg(text), 16, 16)).isEmpty();
  }

  @Test
  void aDrawingLeadsNowhere() throws IOException {
    BufferedImage drawn =
        read(
            svg(
                """
                <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "#f00">]>
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"
                    onload="alert(1)">
                  <script>alert(1)</script>
                  <image href="file:///etc/passwd" width="4" height="4"/>
                  <use href="http://127.0.0.1:1/a.svg#a"/>
                  <rect width="4" height="4" fill="blue"/>
                  <foreignObject><body/></foreignObject>
                </svg>
                """),
            16,
            16);

    assertThat(drawn.getRGB(8, 8)).isEqualTo(BLUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<filter id='f'><feTurbulence numOctaves='100000000'/></filter>"
            + "<rect width='9' height='9' filter='url(#f)'/>",
        "<filter id='f'><feGaussianBlur stdDeviation='1e9'/></filter>"
            + "<style>rect { fil\\74er: url(#f); filter: url(#f) }</style>"
            + "<rect width='9' height='9'/>",
        "<path d='M0 0H9' stroke='red' stroke-width='9' stroke-dasharray='1e-9 1e-9'/>",
        "<style>path { stroke-dasharray: 1e-9 }</style>"
            + "<path d='M0 0H9' stroke='red' stroke-width='9'/>",
        "<path d='M0 0H9' stroke='red' stroke-width='9' style='stroke-dash&#97;rray:1e-9'/>",
        "<pattern id='p' width='1e-6' height='1e-6'><rect width='9' height='9'/></pattern>"
            + "<rect width='9' height='9' fill='url(#p)'/><rect width='4' height='4'/>",
        "<g id='a'><use href='#a'/></g><use href='#a'/><rect width='9' height='9'/>",
        "<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/>"
            + "<rect width='9' height='9' fill='url(#a)'/><rect width='4' height='4'/>",
        "<path d='M-1e30 -1e30H1e30V1e30Z' stroke='red' stroke-width='1e20'/>",
      })
  void aDrawingThatWouldNeverEndIsDrawnWithoutOrNotAtAll(String content) {
    byte[] svg =
        svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + content + "</svg>");

    // What is asserted is that it ends: a renderer that followed would take hours.
    assertThat(PictureReader.png(svg, 16, 16))
        .satisfiesAnyOf(png -> assertThat(png).isEmpty(), png -> assertThat(png).isPresent());
  }

  @Test
  void copiesOfCopiesOfCopiesAreNotDrawn() {
    StringBuilder levels = new StringBuilder("<rect id='l0' width='9' height='9'/>");
    for (int level = 1; level <= 8; level++) {
      levels.append("<g id='l%d'>".formatted(level));
      levels.append("<use href='#l%d'/>".formatted(level - 1).repeat(8)).append("</g>");
    }
    byte[] svg =
        svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>" + levels + "</svg>");

    assertThat(PictureReader.png(svg, 16, 16)).isEmpty();
  }

  @Test
  void aDrawingOfTooManyPartsOrTooDeepIsRefused() {
    String start = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>";

    assertThat(PictureReader.png(svg(start + "<g/>".repeat(6_000) + "</svg>"), 9, 9)).isEmpty();
    assertThat(PictureReader.png(svg(start + "<g>".repeat(100_000)), 9, 9)).isEmpty();
    assertThat(PictureReader.png(svg(start + "x".repeat(600_000) + "</svg>"), 9, 9)).isEmpty();
  }

  private static BufferedImage read(byte[] bytes, int width, int height) throws IOException {
    return PictureFiles.image(PictureReader.png(bytes, width, height).orElseThrow());
  }

  private static byte[] svg(String text) {
    return text.getBytes(UTF_8);
  }
}
