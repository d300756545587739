package org.madang.rosters.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.madang.shared.text.Folding;

/** What a column may hold, with the headings it is known by in the languages of our countries; our own exports
 * are among them. */
public enum Field {
    PRINT_NAME(
            "name",
            "full name",
            "own name",
            "native name",
            "name as printed",
            "이름",
            "성명",
            "본인 표기 이름",
            "인쇄할 이름",
            "성명 국문",
            "성명 한글",
            "이름 한글",
            "họ và tên",
            "họ tên",
            "nama",
            "nama lengkap",
            "ชื่อ นามสกุล",
            "ឈ្មោះ",
            "ຊື່",
            "नाम",
            "ಹೆಸರು"),
    LATIN_NAME(
            "name in latin letters",
            "latin name",
            "english name",
            "romanised name",
            "romanized name",
            "passport name",
            "로마자 이름",
            "영문 이름",
            "영문명",
            "영문 성명",
            "성명 영문",
            "이름 영문",
            "tên tiếng anh"),
    CALL_ME("call-me name", "call me", "nickname", "부르는 이름", "호칭", "별칭"),
    NAME_LANGUAGE("language of the name", "name language", "이름의 언어", "이름 언어"),
    EMAIL(
            "e-mail",
            "email",
            "mail",
            "e-mail address",
            "email address",
            "이메일",
            "이메일 주소",
            "메일",
            "전자우편",
            "địa chỉ email",
            "thư điện tử",
            "alamat email",
            "surel",
            "อีเมล",
            "អ៊ីមែល",
            "ອີເມວ",
            "ईमेल",
            "ಇಮೇಲ್"),
    LANGUAGE(
            "language",
            "preferred language",
            "language i read best",
            "언어",
            "사용 언어",
            "가장 편하게 읽는 언어",
            "ngôn ngữ",
            "bahasa",
            "भाषा"),
    COUNTRY(
            "country",
            "residence",
            "country of residence",
            "나라",
            "국가",
            "거주 국가",
            "거주국",
            "quốc gia",
            "nước",
            "negara",
            "ประเทศ",
            "ប្រទេស",
            "ປະເທດ",
            "देश",
            "ದೇಶ"),
    CITIZENSHIP(
            "citizenship",
            "citizenships",
            "nationality",
            "국적",
            "quốc tịch",
            "kewarganegaraan",
            "สัญชาติ",
            "សញ្ជាតិ",
            "ສັນຊາດ"),
    ZONE("time zone", "timezone", "zone", "시간대", "múi giờ"),
    BIRTH_YEAR(
            "birth year",
            "year of birth",
            "born",
            "date of birth",
            "birth date",
            "출생연도",
            "출생 연도",
            "생년",
            "생년월일",
            "năm sinh",
            "ngày sinh",
            "tahun lahir",
            "tanggal lahir"),
    EXTERNAL_ID("external number", "external id", "id", "number", "no", "외부 번호", "관리 번호", "번호", "학번", "mã số"),
    GRADE("grade", "level", "급", "직급", "등급", "구분");

    private static final Map<String, Field> BY_HEADING = new HashMap<>();

    static {
        for (Field field : values()) for (String heading : field.headings) BY_HEADING.put(plain(heading), field);
    }

    private final List<String> headings;

    Field(String... headings) {
        this.headings = List.of(headings);
    }

    /** Which field a heading names, however it is spaced or capitalised. */
    public static Optional<Field> named(String heading) {
        return Optional.ofNullable(BY_HEADING.get(plain(heading)));
    }

    public static Optional<Field> of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }

    private static String plain(String heading) {
        return Folding.fold(heading).replaceAll("[\\s\\p{Punct}]+", "");
    }
}
