/// How the areas are called.
extension Area {
  /// How reports, councils and the press call them, by their first words. Between the words of a phrase may stand whose
  /// care it is: "children in our care", "left the council's care".
  static let phrases: [String: [(words: [String], area: Area)]] = {
    let texts: [(Area, String)] = [
      (
        .helpAndProtection,
        """
        help and protection|help and protect|help and protects|helps and protects|help and protecting|helped and protected|helped and kept safe|help or protection
        helping and protecting|protection and help|protection or help|protection of children|child protection
        protecting children|protect children|protects children|safeguarding|safeguarding services
        keep children safe|keeping children safe|keeps children safe|keep you safe|keeping you safe|need help or protection|need protecting
        helping children and keeping them safe|help children and keep them safe|helping children and families
        needing protection|need protection|in need of protection|helping families|help for families|help families
        right help
        """
      ),
      (
        .inCare,
        """
        children in care|young people in care|children and young people in care|youngsters in care|teenagers in care
        children who are in care|children who are currently in care|children currently in care
        young people who are in care|young people who are currently in care|young people currently in care
        children who live in care|children live in care|live in care|lives in care
        kids in care|those in care|children who live in care|children living in care|child in care
        looked after children and achieving permanence|looked after children and permanence|looked after and permanence
        looked after and achieving permanence|looked after|looks after|looking after|look after|looking after you
        cared for children|children who are cared for|children cared for|children it cares for|children they care for
        live with foster carers|living with foster carers|live with foster families|foster homes|live with foster carers or in homes|live with foster carers and in homes
        live with foster families or in children homes|live with foster carers or in children homes|live with foster families and in children homes|live with foster carers and in children homes|taken into care|come into care
        live with foster carers|living with foster carers|live with foster families|foster homes|live with foster families or in children homes|live with foster carers or in children homes|live with foster carers or in homes|live with foster carers and in homes
        in foster care|cannot live at home|can't live at home
        """
      ),
      (
        .careLeavers,
        """
        care leavers|care leaver|young care leavers|care experienced|leaving care|leave care|left care|leaves care
        leaving the care system|leave the care system|moved on from care|move on from care|moving on from care
        moving out of care|grown up in care|who've left it|who have left it|those leaving it|those who leave it
        """
      ),
      (
        .leadership,
        """
        leadership management and governance|leadership and management|management and governance|leadership and governance
        leadership|leaders|leaders on social work|leaders on social work practice with children and families
        impact of leaders on social work practice with children and families
        impact of leaders on social work practice|impact of leaders on social work|leaders on social work practice
        impact of leaders on practice
        leaders and managers|impact of leaders|impact leaders have
        impact on social work practice|impact on practice|how it led|how it run|impact of leadership|difference leaders make|people in charge|how leaders run|how managers run|how bosses run|leaders run service|leaders run services|how leaders run service
        how leaders shape social work practice|how leaders shape social work|leaders shape social work practice|leaders run social work|influence leaders have on social work practice|influence leaders have on social work|influence of leaders on social work practice|influence of leaders on social work
        influence of senior leaders|influence of leaders|impact of senior leaders|senior leaders
        how managers run service|how bosses run service|bosses run things|leaders run things|managers run things|managers run service|way leaders run
        how it is led|how services are led|how service is led|how they are led|how service is run|how authority is led
        bosses help social workers|leaders help social workers|managers help social workers|bosses make a difference
        how well it is led|how well service is led|how well they are led|how well services are led|how council is led|how council is run|how department is led|how department is run
        """
      ),
      (.adoption, "adoption performance|adoption services|adoption service|adoption work|adoption"),
      (.lscb, "safeguarding children board|safeguarding children's board|safeguarding board|lscb"),
    ]
    var phrases: [String: [(words: [String], area: Area)]] = [:]
    for (area, text) in texts {
      for phrase in text.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
        let words = phrase.split(separator: " ").map(String.init)
        if let first = words.first { phrases[first, default: []].append((words, area)) }
      }
    }
    return phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }()
}
