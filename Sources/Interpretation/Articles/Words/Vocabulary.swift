/// The words of `WordClass`. How the trade and the local press write was read from published reports and press pieces;
/// a word stands here for its grammar, never for one document.
enum Vocabulary {
  static func classes(of tokens: [Token]) -> [WordClass] { tokens.map { table[$0.word] ?? [] } }

  private static let table: [String: WordClass] = {
    var table: [String: WordClass] = [:]
    table.reserveCapacity(1_200)
    for (classes, words) in speech + people + grading + judging + counting + names {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        table[String(word), default: []].formUnion(classes)
      }
    }
    return table
  }()

  private static let speech: [(WordClass, String)] = [
    (
      .speech,
      """
      said says say saying added adds told tells wrote writes commented comments explained insisted admitted
      announced argued stressed responded replied continued concluded called welcomed apologised asked thanked joked
      claimed warned urged promised vowed pledged joked quipped tweeted hailed described denied confirmed conceded
      acknowledged insists warns admits explains stresses argues believes recalled wondered declared
      """
    ),
    (
      .finding,
      """
      found find finds finding noted notes noting praised praises praise praising highlighted highlights highlighting
      identified identifies recognised recognises reported reports states stated stating warned warns concluded
      concludes described describes describing observed saw heard criticised criticises commended commends said says say
      saying adds added wrote judged ruled acknowledged acknowledges credited welcomed raised pointed believed felt
      considered called thought
      think decided confirmed confirms
      """
    ),
    (
      .inspectorate,
      "ofsted inspector inspectors watchdog watchdogs report reports letter inspectorate inspectorates regulator findings"
    ),
    (.pronoun, "he she"),
    (.thing, "it they"),
    (.farewell, "yours sincerely faithfully regards wishes thanks"),
    (.byline, "reporter correspondent photographer picture pictures photo photograph image caption byline"),
  ]

  private static let people: [(WordClass, String)] = [
    (
      [.title, .notName],
      """
      mr mrs ms miss mx dr rt hon sir dame cllr cllrs clr coun councillor councillors prof professor lord lady baroness rev canon supt det insp sgt
      reverend father sister alderman ald
      """
    ),
    (
      [.role, .notName],
      """
      director directors leader deputy chief executive councillor cllr coun member members chair chairman chairwoman
      chairperson head minister secretary commissioner inspector mayor spokesman spokeswoman spokesperson officer
      manager headteacher governor president portfolio cabinet executive constable boss trustee founder principal
      coordinator adviser advisor solicitor judge professor lecturer mp peer ombudsman superintendent sergeant
      commander owner parent carer scrutineer author campaigner opposition interim acting assistant strategic corporate lead regional senior vice-chair
      neighbour resident pensioner apprentice colleague hmi predecessor successor
      mum dad husband wife landlord landlady grandmother grandfather parliamentary undersecretary treasurer consultant psychologist nurse doctor teacher barrister lawyer
      """
    ),
  ]

  private static let names: [(WordClass, String)] = [
    (
      .notName,
      """
      the a an and or of for in on at by to from with as but if when while after before since until this that these those
      it its they their he she his her him we our us i my me you your who which what where why how not no yes all some
      any each every most more many much both neither either here there now then also however although though because so
      only even just yet still such once meanwhile elsewhere
      january february march april may june july august september october november december jan feb mar apr jun jul aug
      sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
      council councils borough county city metropolitan royal district unitary authority authorities local department
      services service social care children child's young people families family adult adults education health schools
      school nursery academy college university hospital police constabulary force trust board committee panel cabinet
      government parliament commons house office home homes street road avenue lane hall centre center square park
      ofsted cqc nhs dfe ilacs lscb jtai send mash hub improvement partnership partnerships first together achieving
      inspection inspections inspector inspectors report reports review visit letter framework act section notice
      labour conservative conservatives tory tories liberal democrat democrats lib dem dems green independent reform ukip
      independents group party opposition
      outstanding good adequate inadequate requires improvement requirement overall experiences progress impact leaders
      leadership practice help protection quality effectiveness
      news sport business media guardian times post echo gazette herald mail chronicle express observer journal argus
      telegraph star standard evening daily weekly advertiser mercury argus press association standard
      north south east west northern southern eastern western central greater upper lower midlands england english
      britain british uk kingdom united europe european london christmas easter
      commission quality constabulary probation majesty majesty's hm his ministers
      dear yours sincerely faithfully regards kind cc re subject date sent
      read related share click sign subscribe follow comment comments posted published updated image picture photo
      strategic corporate executive regional national chief senior assistant deputy interim acting former new current
      mayor leader director minister chair member secretary commissioner union unison community care live guardian bbc
      association foundation charity society institute limited ltd company group network agency team teams
      early front door emergency duty safeguarding fostering adoption looked protection permanence corporate parenting
      state standards skills teaching learning system programme project plan strategy statutory direction directions
      mp mps obe mbe cbe ceo
      """
    )
  ]
}
