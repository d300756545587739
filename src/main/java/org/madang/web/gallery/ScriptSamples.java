package org.madang.web.gallery;

import java.util.List;
import org.madang.shared.Language;

/** What a page says in each language we write, so that line boxes, glyphs and narrow columns can be looked at. */
final class ScriptSamples {
    /**
     * @param lead a sentence with the tallest stacks of its script
     * @param button the longest words a button has to hold
     * @param names three names in this script, as short and as long as they come
     */
    record Sample(
            Language language,
            String title,
            String lead,
            String label,
            String hint,
            String button,
            String state,
            List<String> names) {}

    private ScriptSamples() {}

    static List<Sample> all() {
        return List.of(
                sample(
                        "en",
                        "The weeks of this course",
                        "A week has two live sessions, one lesson for the road and one thing to hand in.",
                        "Title of your work",
                        "As it should stand on the poster.",
                        "Hand in this work",
                        "In review",
                        "Ana",
                        "Maria Luzviminda Aguinaldo-Reyes",
                        "Thiri"),
                sample(
                        "ko",
                        "이 과정의 주차별 안내",
                        "한 주에는 실시간 수업 두 번, 이동 중에 볼 수 있는 강의 하나, 제출할 과제 하나가 있습니다.",
                        "작품 제목",
                        "포스터에 실릴 제목 그대로 적어 주세요.",
                        "이 작품 제출하기",
                        "심사 중",
                        "김하늘",
                        "남궁별하늘빛",
                        "이솔"),
                sample(
                        "km",
                        "សប្ដាហ៍នៃវគ្គសិក្សានេះ",
                        "មួយសប្ដាហ៍មានវគ្គជួបផ្ទាល់ពីរ មេរៀនមួយសម្រាប់ពេលធ្វើដំណើរ និងកិច្ចការមួយត្រូវប្រគល់។ ស្ត្រីខ្មែរស្រឡាញ់កញ្ឆា។",
                        "ចំណងជើងស្នាដៃ",
                        "ដូចដែលវាគួរមាននៅលើផ្ទាំងរូបភាព។",
                        "ប្រគល់ស្នាដៃនេះ",
                        "កំពុងពិនិត្យ",
                        "សុខា",
                        "ស៊ុន ច័ន្ទពិសិដ្ឋរតនា",
                        "ឡេង"),
                sample(
                        "lo",
                        "ອາທິດຂອງຫຼັກສູດນີ້",
                        "ໜຶ່ງອາທິດມີການພົບກັນສົດສອງຄັ້ງ ບົດຮຽນໜຶ່ງສຳລັບເວລາເດີນທາງ ແລະ ວຽກໜຶ່ງທີ່ຕ້ອງສົ່ງ. ຜູ້ທີ່ຢູ່ຫຼັງໝູ່ກໍ່ຍິ້ມໄດ້.",
                        "ຊື່ຜົນງານຂອງທ່ານ",
                        "ຄືກັບທີ່ຄວນຢູ່ໃນໂປສເຕີ.",
                        "ສົ່ງຜົນງານນີ້",
                        "ກຳລັງກວດ",
                        "ບຸນມີ",
                        "ໄຊຍະວົງ ພູທະສອນສີ",
                        "ຄຳ"),
                sample(
                        "th",
                        "สัปดาห์ของหลักสูตรนี้",
                        "หนึ่งสัปดาห์มีการพบกันสดสองครั้ง บทเรียนหนึ่งบทสำหรับระหว่างเดินทาง และงานหนึ่งชิ้นที่ต้องส่ง ผู้ใหญ่ที่นี่รู้จักน้ำใจ",
                        "ชื่อผลงานของคุณ",
                        "ตามที่ควรปรากฏบนโปสเตอร์",
                        "ส่งผลงานนี้",
                        "กำลังตรวจ",
                        "ปู",
                        "พิมพ์ชนก ศรีสวัสดิ์วงศ์ไพศาล",
                        "สมชาย"),
                sample(
                        "my",
                        "ဤသင်တန်း၏ ရက်သတ္တပတ်များ",
                        "တစ်ပတ်လျှင် တိုက်ရိုက်တွေ့ဆုံမှု နှစ်ကြိမ်၊ ခရီးသွားရင်း လေ့လာရန် သင်ခန်းစာ တစ်ခုနှင့် တင်သွင်းရန် အလုပ်တစ်ခု ရှိသည်။ ကျွန်ုပ်တို့ ဩဝါဒကို နှလုံးသွင်းကြသည်။",
                        "သင့်လက်ရာ၏ ခေါင်းစဉ်",
                        "ပိုစတာပေါ်တွင် ရှိသင့်သည့်အတိုင်း။",
                        "ဤလက်ရာကို တင်သွင်းပါ",
                        "စစ်ဆေးနေသည်",
                        "သီရိ",
                        "ဒေါ်ခင်စန္ဒာဝင်းမြတ်နိုး",
                        "ကို"),
                sample(
                        "vi",
                        "Các tuần của khoá học này",
                        "Một tuần có hai buổi gặp trực tiếp, một bài học để đọc trên đường và một bài phải nộp. Những người bạn ấy thường nghĩ ngợi rất kỹ.",
                        "Tên tác phẩm của bạn",
                        "Đúng như sẽ in trên áp phích.",
                        "Nộp tác phẩm này",
                        "Đang xét duyệt",
                        "Vỹ",
                        "Nguyễn Thị Phương Quỳnh Hoa",
                        "Đặng"),
                sample(
                        "id",
                        "Minggu-minggu kursus ini",
                        "Satu minggu berisi dua pertemuan langsung, satu pelajaran untuk di jalan, dan satu tugas yang harus dikumpulkan.",
                        "Judul karya Anda",
                        "Seperti yang akan tertulis di poster.",
                        "Kumpulkan karya ini",
                        "Sedang ditinjau",
                        "Dian",
                        "Raden Ajeng Puspitasari Kusumawardhani",
                        "Budi"),
                sample(
                        "ms",
                        "Minggu-minggu kursus ini",
                        "Setiap minggu ada dua pertemuan langsung, satu pelajaran untuk perjalanan dan satu tugasan untuk dihantar.",
                        "Tajuk karya anda",
                        "Seperti yang akan tertera pada poster.",
                        "Hantar karya ini",
                        "Dalam semakan",
                        "Nurul",
                        "Nurul Izzah binti Kamarudin Abdullah",
                        "Aziz"),
                sample(
                        "fil",
                        "Mga linggo ng kursong ito",
                        "May dalawang live na sesyon, isang aralin para sa biyahe, at isang gawaing isusumite ang bawat linggo.",
                        "Pamagat ng iyong likha",
                        "Kung paano ito dapat nakasulat sa poster.",
                        "Isumite ang likhang ito",
                        "Sinusuri pa",
                        "Bituin",
                        "Maria Kristina Magbanua-Dimaculangan",
                        "Jun"),
                sample(
                        "hi",
                        "इस पाठ्यक्रम के सप्ताह",
                        "एक सप्ताह में दो सीधी बैठकें, रास्ते के लिए एक पाठ और जमा करने के लिए एक कार्य होता है। श्रीमती दृष्टि ने राष्ट्र के द्वार पर शृंगार किया।",
                        "आपकी कृति का शीर्षक",
                        "जैसा पोस्टर पर होना चाहिए।",
                        "यह कृति जमा करें",
                        "समीक्षा में",
                        "उषा",
                        "चन्द्रशेखर वेंकटरामन्कृष्णमूर्ति",
                        "ऋतु"),
                sample(
                        "kn",
                        "ಈ ಕೋರ್ಸಿನ ವಾರಗಳು",
                        "ಒಂದು ವಾರದಲ್ಲಿ ಎರಡು ನೇರ ಸಭೆಗಳು, ದಾರಿಗಾಗಿ ಒಂದು ಪಾಠ ಮತ್ತು ಸಲ್ಲಿಸಬೇಕಾದ ಒಂದು ಕೆಲಸ ಇರುತ್ತದೆ. ರಾಷ್ಟ್ರಕ್ಕೆ ಸ್ವಾತಂತ್ರ್ಯದ ದೃಷ್ಟಿ.",
                        "ನಿಮ್ಮ ಕೃತಿಯ ಶೀರ್ಷಿಕೆ",
                        "ಪೋಸ್ಟರ್‌ನಲ್ಲಿ ಇರಬೇಕಾದಂತೆ.",
                        "ಈ ಕೃತಿಯನ್ನು ಸಲ್ಲಿಸಿ",
                        "ಪರಿಶೀಲನೆಯಲ್ಲಿದೆ",
                        "ಉಷಾ",
                        "ಚಂದ್ರಶೇಖರ ವೆಂಕಟಕೃಷ್ಣಮೂರ್ತಿ",
                        "ಅನನ್ಯಾ"));
    }

    private static Sample sample(
            String tag,
            String title,
            String lead,
            String label,
            String hint,
            String button,
            String state,
            String... names) {
        return new Sample(new Language(tag), title, lead, label, hint, button, state, List.of(names));
    }
}
