package fr.maillage.office.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.design.Accent;
import fr.maillage.design.Accent.Theme;
import fr.maillage.design.Colour;
import fr.maillage.office.domain.LogoDrawing.Logo;
import fr.maillage.office.domain.LogoDrawing.Reason;
import fr.maillage.office.domain.LogoDrawing.Refused;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Whatever is sent as a logo, what is kept is a small picture that we drew. */
public class LogoDrawingTests {

    @Test
    void aPictureIsDrawnAgainSmall() throws IOException {
        for (String type : new String[] {"png", "jpeg"}) {
            Logo logo = (Logo) LogoDrawing.draw(picture(type, 2000, 1000));
            BufferedImage again = ImageIO.read(new ByteArrayInputStream(logo.png()));

            assertThat(again.getWidth()).isEqualTo(480).isEqualTo(logo.width());
            assertThat(again.getHeight()).isEqualTo(240).isEqualTo(logo.height());
            assertThat(new Color(again.getRGB(240, 120)).getRed()).isGreaterThan(200);
        }
    }

    @Test
    void aSmallPictureIsNotBlownUp() throws IOException {
        Logo logo = (Logo) LogoDrawing.draw(picture("png", 40, 20));

        assertThat(logo.width()).isEqualTo(40);
    }

    @Test
    void aPictureThatUnfoldsIsRefusedBeforeItIsRead() throws IOException {
        byte[] bomb = withMeasures(picture("png", 10, 10), 60_000, 60_000);

        assertThat(LogoDrawing.draw(bomb)).isEqualTo(new Refused(Reason.TOO_WIDE));
        assertThat(LogoDrawing.draw(withMeasures(picture("png", 10, 10), 4001, 1)))
                .isEqualTo(new Refused(Reason.TOO_WIDE));
    }

    @Test
    void aPictureThatPromisesMoreThanItHoldsDoesNoHarm() throws IOException {
        byte[] liar = withMeasures(picture("png", 10, 10), 4000, 4000);

        switch (LogoDrawing.draw(liar)) {
            case Refused refusal -> assertThat(refusal.reason()).isEqualTo(Reason.BROKEN);
            case Logo logo -> assertThat(logo.height()).isEqualTo(240);
        }
    }

    @Test
    void nothingButThePixelsIsKept() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        byte[] png = picture("png", 100, 50);
        both.write(png, 0, png.length - 12);
        both.write(chunk("tEXt", "Author\0Somebody Somewhere"));
        both.write(png, png.length - 12, 12);
        both.writeBytes("<script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));

        Logo logo = (Logo) LogoDrawing.draw(both.toByteArray());
        assertThat(new String(logo.png(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script", "Somebody", "PK\u0003\u0004", "tEXt");
    }

    @Test
    void whatIsNoPictureOfOursIsRefusedWhateverItsName() throws IOException {
        assertThat(LogoDrawing.draw(new byte[0])).isEqualTo(new Refused(Reason.EMPTY));
        assertThat(drawText("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"))
                .isEqualTo(new Refused(Reason.SVG));
        assertThat(drawText("<?xml version=\"1.0\"?><svg/>")).isEqualTo(new Refused(Reason.SVG));
        assertThat(drawText("GIF89a\u0001")).isEqualTo(new Refused(Reason.TYPE));
        assertThat(drawText("RIFFxxxxWEBPVP8 ")).isEqualTo(new Refused(Reason.TYPE));
        assertThat(drawText("<!doctype html><img>")).isEqualTo(new Refused(Reason.TYPE));
        assertThat(LogoDrawing.draw(Arrays.copyOf(picture("png", 50, 50), 40)))
                .isEqualTo(new Refused(Reason.BROKEN));
        assertThat(LogoDrawing.draw(Arrays.copyOf(picture("jpeg", 50, 50), 5)))
                .isEqualTo(new Refused(Reason.BROKEN));
    }

    @Test
    void everyColourOnOfferCanBeRead() {
        for (Swatch swatch : Swatch.values()) {
            Colour colour = Colour.read(swatch.code()).orElseThrow();
            assertThat(Accent.doubts(Theme.LIGHT, colour)).as(swatch.name()).isEmpty();
            assertThat(Accent.doubts(Theme.DARK, Accent.of(colour).dark()))
                    .as(swatch.name())
                    .isEmpty();
        }
    }

    private static LogoDrawing.Drawn drawText(String text) {
        return LogoDrawing.draw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A red picture. */
    public static byte[] picture(String type, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, type, out);
        return out.toByteArray();
    }

    /** The same PNG, its header saying other measures. */
    private static byte[] withMeasures(byte[] png, int width, int height) {
        byte[] other = png.clone();
        ByteBuffer header = ByteBuffer.wrap(other);
        header.putInt(16, width).putInt(20, height);
        CRC32 sum = new CRC32();
        sum.update(other, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return other;
    }

    private static byte[] chunk(String type, String text) {
        byte[] data = (type + text).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(data);
        return ByteBuffer.allocate(data.length + 8)
                .putInt(text.length())
                .put(data)
                .putInt((int) sum.getValue())
                .array();
    }
}
