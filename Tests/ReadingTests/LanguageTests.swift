import Formats
import Model
import Reading
import Testing

/// The language of prose that declares none, and none where it is not sure. All texts are ours.
@Suite struct LanguageTests {
  private static let texts = [
    "en":
      "The social worker visited the family on Tuesday morning. The children were at school and the mother said that she "
      + "had been sleeping badly since the winter. A plan was agreed with the school and with the health visitor, and "
      + "everybody will meet again in three weeks to see whether it has helped.",
    "cy":
      "Ymwelodd y gweithiwr cymdeithasol â'r teulu fore dydd Mawrth. Roedd y plant yn yr ysgol a dywedodd y fam ei bod hi "
      + "wedi bod yn cysgu'n wael ers y gaeaf. Cytunwyd ar gynllun gyda'r ysgol a chyda'r ymwelydd iechyd, a bydd pawb yn "
      + "cyfarfod eto ymhen tair wythnos i weld a yw wedi helpu.",
    "pl":
      "Pracownik socjalny odwiedził rodzinę we wtorek rano. Dzieci były w szkole, a matka powiedziała, że od zimy źle śpi. "
      + "Uzgodniono plan ze szkołą i z pielęgniarką, a wszyscy spotkają się ponownie za trzy tygodnie, żeby zobaczyć, czy "
      + "to pomogło.",
    "ur":
      "سماجی کارکن نے منگل کی صبح خاندان سے ملاقات کی۔ بچے اسکول میں تھے اور ماں نے کہا کہ وہ سردیوں سے ٹھیک سے سو نہیں پا "
      + "رہی ہیں۔ اسکول اور نرس کے ساتھ ایک منصوبے پر اتفاق ہوا، اور سب تین ہفتوں میں دوبارہ ملیں گے۔",
    "ro":
      "Asistentul social a vizitat familia marți dimineață. Copiii erau la școală, iar mama a spus că doarme prost din "
      + "iarnă. S-a convenit un plan cu școala și cu asistenta medicală, iar toți se vor întâlni din nou peste trei "
      + "săptămâni pentru a vedea dacă a ajutat.",
    "ar":
      "زار الأخصائي الاجتماعي الأسرة صباح يوم الثلاثاء. كان الأطفال في المدرسة وقالت الأم إنها لا تنام جيدا منذ الشتاء. تم "
      + "الاتفاق على خطة مع المدرسة ومع الممرضة، وسيجتمع الجميع مرة أخرى بعد ثلاثة أسابيع.",
    "uk":
      "Соціальний працівник відвідав сім'ю у вівторок вранці. Діти були в школі, а мати сказала, що погано спить від зими. "
      + "Зі школою та медсестрою узгодили план, і всі зустрінуться знову через три тижні.",
    "he":
      "העובד הסוציאלי ביקר את המשפחה ביום שלישי בבוקר. הילדים היו בבית הספר והאם אמרה שהיא ישנה רע מאז החורף. סוכם על "
      + "תוכנית עם בית הספר ועם האחות, וכולם ייפגשו שוב בעוד שלושה שבועות.",
  ]

  private func language(ofBook text: String, times: Int = 1) throws -> String? {
    var builder = EPUBBuilder()
    for number in 0..<times { builder.add("c\(number)", EPUBBuilder.page("<p>\(text)</p>")) }
    return try read(builder.bytes).contents.language
  }

  @Test(arguments: ["en", "cy", "pl", "ur", "ro", "ar", "uk", "he"]) func ofAParagraphAndOfPages(tag: String) throws {
    let text = try #require(Self.texts[tag])
    #expect(try language(ofBook: text) == tag)
    #expect(try language(ofBook: String(repeating: text + "\n", count: 8), times: 3) == tag)
    #expect(try read(WordBuilder(body: WordBuilder.paragraph(text)).bytes).contents.language == tag)
    let mail = MailReaderTests.mail("Subject: x\nContent-Type: text/plain; charset=utf-8\n\n\(text)\n")
    #expect(try read(mail).contents.language == tag)
  }

  @Test(
    arguments: [
      "", "Minutes", "J. Smith, 14 Mill Lane", "12 34 56 78.5 2024-01-02 17:45 900 1,245 33%",
      "Amina Hussain, Piotr Kowalski, Siân Evans, Olena Shevchenko, Ion Popescu, Mohammed Ali, Grace Obi, Li Wei",
      "Wolverhampton Southwark Merthyr Tydfil Rhondda Cynon Taf Blaenau Gwent Torfaen Powys Gwynedd",
      "E10000016 E07000112 A1B2 XQZ-99 KJH-7781 PPQR ZZTY 0x7f E09000001 GH7 KL9 RTX", "Dear all, see attached. A.",
      "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna "
        + "aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi.",
    ])
  func noneOfWhatIsNotSure(text: String) throws {
    #expect(try language(ofBook: text) == nil)
    #expect(try language(ofBook: String(repeating: text + " ", count: 5)) != "cy", "places are not Welsh")
  }

  @Test(arguments: [("en", "pl"), ("cy", "en"), ("ur", "en"), ("uk", "ro")]) func noneOfTwo(one: String, other: String)
    throws
  {
    #expect(try language(ofBook: (Self.texts[one] ?? "") + " " + (Self.texts[other] ?? "")) == nil)
  }

  @Test func whatADocumentDeclaresStands() throws {
    var builder = EPUBBuilder()
    builder.metadata = "<dc:language>fr</dc:language>"
    builder.add("one", EPUBBuilder.page(Self.texts["en"] ?? ""))
    #expect(try read(builder.bytes).contents.language == "fr")
  }

  /// Pieces of all of it are looked at, not its beginning: most of it counts.
  @Test func ofALongText() throws {
    let (english, polish) = (Self.texts["en"] ?? "", Self.texts["pl"] ?? "")
    func book(_ parts: [(String, Int)]) throws -> String? {
      try language(ofBook: parts.map { String(repeating: $0.0 + " ", count: $0.1) }.joined(separator: "</p><p>"))
    }
    #expect(try book([(english, 40), (polish, 1500)]) == "pl")
    #expect(try book([(english, 700), (polish, 700)]) == nil)
    // Cut between the bytes of a letter, a text would be none.
    #expect(try book([(Self.texts["ur"] ?? "", 900)]) == "ur")
  }

  @Test func ofTablesAndTextsNone() throws {
    let english = Self.texts["en"] ?? ""
    #expect(try read(english).contents.language == nil, "the reader of texts does without")
    #expect(try read("{\"text\": \"\(english)\"}").contents.language == nil)
    #expect(try read("<?xml version=\"1.0\"?><a><b>\(english)</b></a>").contents.language == nil)
  }
}
