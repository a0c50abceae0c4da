#!/usr/bin/env python3
"""Writes Sources/DossierLayout/Text/ScriptTable.swift: how wide the characters are that Liberation Sans lacks.

A renderer takes another face for them, and which one is not ours to know. Each width is therefore the widest among faces that
people have: of the Noto family, DejaVu Sans, and for Thai those of the TLWG. Letters of the Arabic script have four
widths (alone, first, in the middle, last), as HarfBuzz shapes them; a mark has what it adds to the letter under it.

Needs `pip install fonttools uharfbuzz` and Debian's unicode-data, fonts-noto-core, fonts-dejavu-core and fonts-thai-tlwg. Noto stands under the
SIL Open Font License 1.1, DejaVu under the Bitstream Vera licence, the Thai faces under the GNU General Public License
with the font exception; advance widths are all that is taken from them.

    .venv/bin/python Scripts/generate_script_metrics.py [FONT-FOLDER]
    .venv/bin/python Scripts/generate_script_metrics.py --check      how much too wide words come out, face by face
"""

import pathlib
import sys
import unicodedata

import uharfbuzz as hb
from fontTools.ttLib import TTFont

FOLDER = pathlib.Path("/usr/share/fonts/truetype")
OUTPUT = pathlib.Path(__file__).parent.parent / "Sources/DossierLayout/Text/ScriptTable.swift"
LIBERATION = "liberation/LiberationSans-Regular.ttf"
EM = 2048
ZWJ = "\u200d"
SHAPING = "/usr/share/unicode/ArabicShaping.txt"

# Script: ranges of code points, faces, a letter that marks stand on (none: the script has no marks to measure).
SCRIPTS = {
    "arabic": ([(0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFE)],
               ["dejavu/DejaVuSans", "noto/NotoSansArabic", "noto/NotoNaskhArabic"], "ب"),
    "armenian": ([(0x0530, 0x058F)], ["noto/NotoSansArmenian", "dejavu/DejaVuSans"], ""),
    "syriac": ([(0x0700, 0x074F)], ["noto/NotoSansSyriac"], "ܒ"),
    "thaana": ([(0x0780, 0x07BF)], ["noto/NotoSansThaana"], "ހ"),
    "devanagari": ([(0x0900, 0x097F)], ["noto/NotoSansDevanagari", "noto/NotoSerifDevanagari"], "क"),
    "bengali": ([(0x0980, 0x09FF)], ["noto/NotoSansBengali", "noto/NotoSerifBengali"], "ক"),
    "gurmukhi": ([(0x0A00, 0x0A7F)], ["noto/NotoSansGurmukhi", "noto/NotoSerifGurmukhi"], "ਕ"),
    "gujarati": ([(0x0A80, 0x0AFF)], ["noto/NotoSansGujarati", "noto/NotoSerifGujarati"], "ક"),
    "oriya": ([(0x0B00, 0x0B7F)], ["noto/NotoSansOriya"], "କ"),
    "tamil": ([(0x0B80, 0x0BFF)], ["noto/NotoSansTamil", "noto/NotoSerifTamil"], "க"),
    "telugu": ([(0x0C00, 0x0C7F)], ["noto/NotoSansTelugu", "noto/NotoSerifTelugu"], "క"),
    "kannada": ([(0x0C80, 0x0CFF)], ["noto/NotoSansKannada", "noto/NotoSerifKannada"], "ಕ"),
    "malayalam": ([(0x0D00, 0x0D7F)], ["noto/NotoSansMalayalam", "noto/NotoSerifMalayalam"], "ക"),
    "sinhala": ([(0x0D80, 0x0DFF)], ["noto/NotoSansSinhala", "noto/NotoSerifSinhala"], "ක"),
    "thai": ([(0x0E00, 0x0E7F)],
             ["noto/NotoSansThai", "noto/NotoLoopedThai", "tlwg/Loma", "tlwg/Garuda", "tlwg/Waree"], "ก"),
    "lao": ([(0x0E80, 0x0EFF)], ["noto/NotoSansLao", "dejavu/DejaVuSans"], "ກ"),
    "tibetan": ([(0x0F00, 0x0FFF)], ["noto/NotoSerifTibetan"], "ཀ"),
    "myanmar": ([(0x1000, 0x109F)], ["noto/NotoSansMyanmar"], "က"),
    "georgian": ([(0x10A0, 0x10FF), (0x1C90, 0x1CBF)], ["noto/NotoSansGeorgian", "dejavu/DejaVuSans"], ""),
    "ethiopic": ([(0x1200, 0x139F)], ["noto/NotoSansEthiopic"], ""),
    "cherokee": ([(0x13A0, 0x13FF)], ["noto/NotoSansCherokee"], ""),
    "khmer": ([(0x1780, 0x17FF)], ["noto/NotoSansKhmer"], "ក"),
    "mongolian": ([(0x1800, 0x18AF)], ["noto/NotoSansMongolian"], ""),
    "european": ([(0x0180, 0x052F), (0x1C80, 0x1C8F), (0x1D00, 0x1FFF), (0x2C60, 0x2C7F), (0x2DE0, 0x2DFF),
                  (0xA640, 0xA69F), (0xA720, 0xA7FF), (0xAB30, 0xAB6F), (0xFB00, 0xFB4F)],
                 ["dejavu/DejaVuSans", "noto/NotoSans"], "o"),
    "symbols": ([(0x2000, 0x2BFF), (0xFFFC, 0xFFFD)],
                ["dejavu/DejaVuSans", "noto/NotoSansSymbols", "noto/NotoSansSymbols2", "noto/NotoSansMath"], ""),
}

# Words that must not come out too narrow, by script.
WORDS = {
    "arabic": "وزارة الخارجية حلف شمال الأطلسي الأمين العام مجلس الأمن القومي اليابان طوكيو الاتحاد الأوروبي رئيس "
              "الوزراء محمد بن سلمان السعودية الجزيرة اتفاقية التعاون المؤتمر الصحفي للصحافة والإعلام إيران وزیر امور "
              "خارجه جمهوری اسلامی گفت پاکستان چین وزارتِ خارجہ حکومت",
    "devanagari": "विदेश मंत्रालय प्रधानमंत्री नरेन्द्र मोदी नई दिल्ली समझौता राष्ट्रीय सुरक्षा परिषद् क्षेत्रीय त्र्यंबक द्वितीय",
    "bengali": "পররাষ্ট্র মন্ত্রণালয় প্রধানমন্ত্রী শেখ হাসিনা ঢাকা বাংলাদেশ সরকার ক্ষমতা দুর্নীতি",
    "gurmukhi": "ਵਿਦੇਸ਼ ਮੰਤਰਾਲਾ ਪ੍ਰਧਾਨ ਮੰਤਰੀ ਪੰਜਾਬ ਸਰਕਾਰ", "gujarati": "વિદેશ મંત્રાલય પ્રધાનમંત્રી ગુજરાત સરકાર ક્ષેત્ર",
    "tamil": "வெளியுறவு அமைச்சகம் பிரதமர் தமிழ்நாடு அரசு மொழி கொள்கை", "telugu": "విదేశాంగ మంత్రిత్వ శాఖ ప్రధానమంత్రి ప్రభుత్వం",
    "kannada": "ವಿದೇಶಾಂಗ ಸಚಿವಾಲಯ ಪ್ರಧಾನಮಂತ್ರಿ ಕರ್ನಾಟಕ ಸರ್ಕಾರ", "malayalam": "വിദേശകാര്യ മന്ത്രാലയം പ്രധാനമന്ത്രി കേരളം സർക്കാർ",
    "sinhala": "විදේශ කටයුතු අමාත්‍යාංශය ශ්‍රී ලංකාව ජනාධිපති",
    "thai": "กระทรวงการต่างประเทศ นายกรัฐมนตรี สำนักงานคณะกรรมการการเลือกตั้ง ราชอาณาจักรไทย ผู้ว่าราชการจังหวัด",
    "lao": "ກະຊວງການຕ່າງປະເທດ ນາຍົກລັດຖະມົນຕີ", "khmer": "ក្រសួងការបរទេស នាយករដ្ឋមន្ត្រី កម្ពុជា",
    "myanmar": "နိုင်ငံခြားရေးဝန်ကြီးဌာန မြန်မာ", "georgian": "საგარეო საქმეთა სამინისტრო",
    "armenian": "Արտաքին գործերի նախարարություն", "ethiopic": "የውጭ ጉዳይ ሚኒስቴር አዲስ አበባ", "tibetan": "བོད་རང་སྐྱོང་ལྗོངས།",
}


class Face:
    """One face, shaped with HarfBuzz."""

    def __init__(self, path):
        self.name = path.stem
        self.cmap = TTFont(path, lazy=True).getBestCmap()
        self.face = hb.Face(hb.Blob.from_file_path(str(path)))
        self.font = hb.Font(self.face)
        self.scale = EM / self.face.upem

    def has(self, text):
        return all(ord(character) in self.cmap for character in text if character != ZWJ)

    def width(self, text):
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self.font, buffer, {"kern": False})
        return sum(position.x_advance for position in buffer.glyph_positions) * self.scale


def faces(names, weight):
    result = []
    for name in names:
        for suffix in ["-Bold", "-Regular", ""] if weight == "bold" else ["-Regular", ""]:
            path = FOLDER / f"{name}{suffix}.ttf"
            if path.exists():
                result.append(Face(path))
                break
        else:
            raise SystemExit(f"{name} is not installed")
    return result


def is_mark(character):
    return unicodedata.category(character) in ("Mn", "Mc", "Me")


def scalar_width(character, base, all_faces):
    """The widest a character is in any face that has it; what a mark adds to a letter."""
    widths = []
    for face in all_faces:
        if not face.has(character):
            continue
        if not (base and is_mark(character) and face.has(base)):
            widths.append(face.width(character))
        elif unicodedata.combining(character) == 9:  # a virama joins two letters
            joined = max(face.width(base + character + base) - face.width(base + base), 0)
            widths.append(max(joined, face.width(base + character) - face.width(base)))
        else:
            widths.append(face.width(base + character) - face.width(base))
    return max(0, round(max(widths))) if widths else None


def arabic_forms(character, all_faces):
    """The widths alone, first, in the middle and last."""
    forms = [character, character + ZWJ, ZWJ + character + ZWJ, ZWJ + character]
    having = [face for face in all_faces if face.has(character)]
    return [round(max(face.width(form) for face in having)) for form in forms]


def joining_types():
    """1: joins the letter before it, 2: the one after it, 3: both (ArabicShaping.txt of the Unicode data)."""
    types = {}
    for line in pathlib.Path(SHAPING).read_text().splitlines():
        parts = [part.strip() for part in line.split("#")[0].split(";")]
        if len(parts) == 4 and parts[2] in "RLDC":
            types[int(parts[0], 16)] = {"R": 1, "L": 2, "D": 3, "C": 3}[parts[2]]
    return types


def measure(weight):
    known = TTFont(FOLDER / LIBERATION, lazy=True).getBestCmap()
    widths, forms, types = {}, {}, joining_types()
    for script, (ranges, names, base) in SCRIPTS.items():
        all_faces = faces(names, weight)
        for first, last in ranges:
            for code in range(first, last + 1):
                character = chr(code)
                if code in known or unicodedata.category(character) in ("Cn", "Co", "Cf"):
                    continue
                width = scalar_width(character, base, all_faces)
                if width is None:
                    continue
                widths[code] = width
                if script in ("arabic", "syriac") and code in types:
                    forms[code] = (types[code], arabic_forms(character, all_faces))
    return widths, forms


def runs(codes):
    result = []
    for code in codes:
        if result and code == result[-1][0] + result[-1][1]:
            result[-1][1] += 1
        else:
            result.append([code, 1])
    return result


def literal(digits):
    return "\\\n".join("    " + digits[start:start + 108] for start in range(0, len(digits), 108))


def array(values):
    rows = [", ".join(values[start:start + 12]) for start in range(0, len(values), 12)]
    return "\n".join(f"    {row}," for row in rows)


def write():
    (regular, forms), (bold, bold_forms) = measure("regular"), measure("bold")
    codes = sorted(regular)
    letters = sorted(forms)
    pairs = [text for first, count in runs(codes) for text in (f"0x{first:04X}", str(count))]

    def four(table):
        return "".join(f"{table[code][0]}" + "".join(f"{width:04X}" for width in table[code][1]) for code in letters)

    OUTPUT.write_text(f"""\
// Generated by Scripts/generate_script_metrics.py from Noto, DejaVu and TLWG faces; do not edit.

/// How wide the characters are that Liberation Sans lacks: the widest among faces that people have, in 2048ths of the size.
enum ScriptTable {{
  /// Runs of characters: the first code point, and how many.
  static let runs: [UInt16] = [
{array(pairs)}
  ]

  /// Four hexadecimal digits a character, in the order of the runs.
  static let regular: StaticString = \"\"\"
{literal("".join(f"{regular[code]:04X}" for code in codes))}
    \"\"\"

  static let bold: StaticString = \"\"\"
{literal("".join(f"{bold[code]:04X}" for code in codes))}
    \"\"\"

  /// Runs of letters that join their neighbours: the first code point, and how many.
  static let joiningRuns: [UInt16] = [
{array([text for first, count in runs(letters) for text in (f"0x{first:04X}", str(count))])}
  ]

  /// Seventeen digits a letter: 1 if it joins the one before, 2 the one after, 3 both; then its widths alone, first, in the
  /// middle and last.
  static let joiningRegular: StaticString = \"\"\"
{literal(four(forms))}
    \"\"\"

  static let joiningBold: StaticString = \"\"\"
{literal(four(bold_forms))}
    \"\"\"
}}
""")
    print(f"{len(codes)} characters, {len(letters)} letters that join")


def estimated(word, widths, forms):
    """What Dossier reckons, as Sources/DossierLayout/Text/TextMeasure.swift does."""
    total, before, pending = 0, False, None
    for character in word + " ":
        code = ord(character)
        if is_mark(character) or code not in forms and unicodedata.category(character) == "Cf":
            total += widths.get(code, 0)
            continue
        kind, _ = forms.get(code, (0, None))
        joined = bool(pending and pending[0] & 2 and kind & 1)
        if pending:
            total += pending[1][(2 if joined else 3) if before else (1 if joined else 0)]
        before, pending = joined, forms.get(code)
        if not pending and character != " ":
            total += widths.get(code, 0)
    return total


def check():
    widths, forms = measure("regular")
    for script, words in WORDS.items():
        for face in faces(SCRIPTS[script][1], "regular"):
            ratios = [estimated(w, widths, forms) / face.width(w) for w in words.split() if face.has(w)]
            if ratios:
                print(f"{script:11} {face.name:28} {len(ratios):3} words: {min(ratios):.2f} to {max(ratios):.2f}, "
                      f"mean {sum(ratios) / len(ratios):.2f}")


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    if arguments:
        FOLDER = pathlib.Path(arguments[0])
    check() if "--check" in sys.argv else write()
