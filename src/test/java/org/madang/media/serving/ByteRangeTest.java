package org.madang.media.serving;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madang.media.serving.ByteRange.Asked;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-99, 0, 99",
        "bytes=900-, 900, 999",
        "bytes=-1, 999, 999",
        "bytes=-5000, 0, 999",
        "bytes=10-5000, 10, 999"
    })
    void a_part_ends_where_the_file_ends(String header, long first, long last) {
        assertThat(ByteRange.in(header, 1000)).isEqualTo(new Asked.Part(new ByteRange(first, last)));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=5-2",
                "items=0-5",
                "bytes=0-1,5-6",
                "bytes=a-b",
                "bytes=99999999999999999999-"
            })
    void what_is_malformed_or_manifold_gets_the_whole(String header) {
        assertThat(ByteRange.in(header, 1000)).isEqualTo(new Asked.Whole());
    }

    @Test
    void behind_the_end_there_is_nothing() {
        assertThat(ByteRange.in("bytes=1000-", 1000)).isEqualTo(new Asked.Impossible());
        assertThat(ByteRange.in("bytes=-0", 1000)).isEqualTo(new Asked.Impossible());
    }
}
