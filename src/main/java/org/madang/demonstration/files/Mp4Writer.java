package org.madang.demonstration.files;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_BITEXACT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_clone;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_rescale_ts;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_from_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avformat.AVIO_FLAG_WRITE;
import static org.bytedeco.ffmpeg.global.avformat.av_interleaved_write_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_write_trailer;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_output_context2;
import static org.bytedeco.ffmpeg.global.avformat.avformat_free_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_new_stream;
import static org.bytedeco.ffmpeg.global.avformat.avformat_write_header;
import static org.bytedeco.ffmpeg.global.avformat.avio_closep;
import static org.bytedeco.ffmpeg.global.avformat.avio_open;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_ERROR;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/**
 * Writes one H.264 baseline and AAC film with its index in front. Only codec, container and utility libraries are
 * touched: the device and filter libraries want sound and window systems that a server does not have.
 */
final class Mp4Writer implements AutoCloseable {

    static final int SAMPLE_RATE = 16_000;

    private static final int AUDIO_BITS_PER_SECOND = 24_000;

    private final int width;
    private final int height;
    private final AVFormatContext container;
    private final AVPacket packet = av_packet_alloc();
    private final AVCodecContext video;
    private final AVCodecContext audio;
    private final AVStream videoStream;
    private final AVStream audioStream;
    private final AVFrame picture = av_frame_alloc();
    private final AVFrame sound = av_frame_alloc();
    private final float[] pending;
    private int pendingSamples;
    private final Map<Integer, List<AVPacket>> parts = new HashMap<>();
    private @Nullable List<AVPacket> remembering;
    private boolean keyNext;
    private long pictures;
    private long samples;

    Mp4Writer(Path target, int width, int height, int framesPerSecond, int videoBitsPerSecond) {
        this.width = width;
        this.height = height;
        av_log_set_level(AV_LOG_ERROR);
        container = new AVFormatContext(null);
        checked(avformat_alloc_output_context2(container, null, "mp4", target.toString()), "no container");
        container.flags(container.flags() | AVFMT_FLAG_BITEXACT);
        video = encoder("libopenh264");
        video.width(width).height(height).pix_fmt(AV_PIX_FMT_YUV420P);
        video.time_base(rational(1, framesPerSecond)).framerate(rational(framesPerSecond, 1));
        video.bit_rate(videoBitsPerSecond).gop_size(framesPerSecond * 5);
        videoStream = open(video, "rc_mode", "bitrate", "allow_skip_frames", "0", "profile", "constrained_baseline");
        audio = encoder("aac");
        audio.sample_fmt(AV_SAMPLE_FMT_FLTP).sample_rate(SAMPLE_RATE).bit_rate(AUDIO_BITS_PER_SECOND);
        audio.time_base(rational(1, SAMPLE_RATE));
        av_channel_layout_default(audio.ch_layout(), 1);
        audioStream = open(audio, "aac_coder", "fast", "aac_tns", "0", "aac_pns", "0");
        pending = new float[audio.frame_size()];
        preparePicture();
        prepareSound();
        AVIOContext file = new AVIOContext(null);
        checked(avio_open(file, target.toString(), AVIO_FLAG_WRITE), "cannot write " + target.getFileName());
        container.pb(file);
        AVDictionary options = new AVDictionary();
        av_dict_set(options, "movflags", "+faststart", 0);
        checked(avformat_write_header(container, options), "no header");
        av_dict_free(options);
    }

    /** Adds one picture given as planes: {@code width*height} luma, then two planes of a quarter each. */
    void picture(byte[] luma, byte[] blue, byte[] red) {
        checked(av_frame_make_writable(picture), "picture");
        plane(0, luma, width, height);
        plane(1, blue, width / 2, height / 2);
        plane(2, red, width / 2, height / 2);
        picture.pts(pictures++).pict_type(keyNext ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
        keyNext = false;
        send(video, videoStream, picture);
    }

    /** From the next picture on, which stands by itself, what is written is kept under a number to be repeated. */
    void remember(int part) {
        remembering = new ArrayList<>();
        parts.put(part, remembering);
        keyNext = true;
    }

    /** Ends what {@link #remember} began; the next picture stands by itself again. */
    void forget() {
        remembering = null;
        keyNext = true;
    }

    /** Writes a remembered part again without encoding it; returns how many pictures that were. */
    int repeat(int part) {
        List<AVPacket> kept = parts.getOrDefault(part, List.of());
        if (kept.isEmpty()) return 0;
        forget();
        long shift = pictures - kept.getFirst().pts();
        for (AVPacket one : kept) {
            AVPacket again = av_packet_clone(one);
            again.pts(one.pts() + shift).dts(one.dts() + shift);
            write(again, video, videoStream);
            av_packet_free(again);
        }
        pictures += kept.size();
        return kept.size();
    }

    /** Adds mono samples between -1 and 1 at {@link #SAMPLE_RATE}. */
    void sound(float[] more, int from, int to) {
        for (int at = from; at < to; ) {
            int taken = Math.min(pending.length - pendingSamples, to - at);
            System.arraycopy(more, at, pending, pendingSamples, taken);
            pendingSamples += taken;
            at += taken;
            if (pendingSamples == pending.length) {
                sendSound();
            }
        }
    }

    @Override
    public void close() {
        if (pendingSamples > 0) {
            sendSound();
        }
        send(video, videoStream, null);
        send(audio, audioStream, null);
        checked(av_write_trailer(container), "trailer");
        avio_closep(container.pb());
        avcodec_free_context(video);
        avcodec_free_context(audio);
        av_frame_free(picture);
        av_frame_free(sound);
        parts.values().forEach(kept -> kept.forEach(one -> av_packet_free(one)));
        av_packet_free(packet);
        avformat_free_context(container);
    }

    private static AVCodecContext encoder(String name) {
        AVCodecContext context = avcodec_alloc_context3(avcodec_find_encoder_by_name(name));
        context.flags(AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_BITEXACT).thread_count(1);
        return context;
    }

    private AVStream open(AVCodecContext context, String... settings) {
        AVDictionary options = new AVDictionary();
        for (int i = 0; i < settings.length; i += 2) {
            av_dict_set(options, settings[i], settings[i + 1], 0);
        }
        checked(avcodec_open2(context, context.codec(), options), "no encoder");
        av_dict_free(options);
        AVStream stream = avformat_new_stream(container, null);
        checked(avcodec_parameters_from_context(stream.codecpar(), context), "stream");
        stream.time_base(context.time_base());
        return stream;
    }

    private void preparePicture() {
        picture.format(AV_PIX_FMT_YUV420P).width(width).height(height);
        checked(av_frame_get_buffer(picture, 0), "picture");
    }

    private void prepareSound() {
        sound.format(AV_SAMPLE_FMT_FLTP).sample_rate(SAMPLE_RATE).nb_samples(pending.length);
        av_channel_layout_default(sound.ch_layout(), 1);
        checked(av_frame_get_buffer(sound, 0), "sound");
    }

    private void plane(int index, byte[] from, int columns, int rows) {
        int stride = picture.linesize(index);
        ByteBuffer to = new BytePointer(picture.data(index))
                .capacity((long) stride * rows)
                .asByteBuffer();
        for (int y = 0; y < rows; y++) {
            to.put(y * stride, from, y * columns, columns);
        }
    }

    private void sendSound() {
        Arrays.fill(pending, pendingSamples, pending.length, 0f);
        checked(av_frame_make_writable(sound), "sound");
        new FloatPointer(sound.data(0)).put(pending);
        sound.pts(samples);
        samples += pendingSamples;
        pendingSamples = 0;
        send(audio, audioStream, sound);
    }

    private void send(AVCodecContext from, AVStream stream, @Nullable AVFrame frame) {
        checked(avcodec_send_frame(from, frame), "encoding");
        while (avcodec_receive_packet(from, packet) >= 0) {
            if (from == video && remembering != null) {
                remembering.add(av_packet_clone(packet));
            }
            write(packet, from, stream);
            av_packet_unref(packet);
        }
    }

    private void write(AVPacket one, AVCodecContext from, AVStream stream) {
        one.stream_index(stream.index());
        av_packet_rescale_ts(one, from.time_base(), stream.time_base());
        checked(av_interleaved_write_frame(container, one), "writing");
    }

    private static AVRational rational(int numerator, int denominator) {
        return new AVRational().num(numerator).den(denominator);
    }

    private static void checked(int result, String what) {
        if (result < 0) {
            throw new IllegalStateException("The film could not be written: " + what + " (" + result + ")");
        }
    }
}
