/// Documents of our own with something for every interpreter: Swift makes a type of a generic one where it is first used,
/// which costs as much as reading a small text, and so is done in the template.
enum InterpretedSamples {
  /// - Parameter name: An authority that is known, so that its name is found.
  static func texts(about name: String) -> [String] { [report(name), article(name), letter(name), words] }

  private static func report(_ name: String) -> String {
    """
    \(name) Council

    Inspection of children’s social care services

    Inspection dates: 6 March 2023 to 17 March 2023
    Lead inspector: Jane Sample, Her Majesty’s Inspector

    | Judgement | Grade |
    | The impact of leaders on social work practice with children and families | Good |
    | The experiences and progress of children who need help and protection | Requires improvement to be good |
    | The experiences and progress of children in care | Good |
    | Overall effectiveness | Good |

    Services for children in \(name) are good. They were judged to require improvement in 2018.

    What needs to improve?

    ◼ The timeliness of return home interviews.
    ◼ The quality of plans, and how often they are reviewed (paragraph 4).

    The experiences and progress of children who need help and protection: requires improvement to be good

    1. Children are seen soon. Most assessments are thorough, 87% of them were finished in 45 days.
    """
  }

  private static func article(_ name: String) -> String {
    """
    News | Sport | Contact us

    ‘Not good enough’: children’s services in \(name) rated inadequate

    By Jane Sample, 14 June 2019

    Children’s services in \(name) have been rated “inadequate” by Ofsted, whose inspectors visited the council in May 2019
    for the second time since 2016, when it was told that it required improvement.

    The report said that help and protection was inadequate, that the experience of children in care required improvement
    to be good, and that the work with care leavers was good. “Children wait too long for help,” inspectors wrote. They
    praised foster carers, but said that social workers had 28 cases each, up from 19, and that 36 per cent left in a year.

    Councillor John Sample, cabinet member for children’s services, said: “We are sorry, and we accept the findings in
    full. We have hired 24 social workers and set aside £2.5m.”

    Mary Sample, director of children’s services, said that an improvement board would meet every month.

    Related: five councils that were told to improve
    """
  }

  private static func letter(_ name: String) -> String {
    """
    3 May 2022

    Jane Sample
    Director of Children’s Services
    \(name) Council

    Dear Jane

    Third monitoring visit to \(name) children’s services

    This letter summarises the findings of the monitoring visit on 12 and 13 April 2022, the third since the local authority
    was judged inadequate in November 2020. Her Majesty’s Inspectors were Mary Sample and John Sample.

    Areas covered by the visit

    - the front door and the multi-agency safeguarding hub
    - children who go missing

    Findings

    The pace of change is steady. A first visit by a social worker now follows within five days.
    """
  }

  /// Speaks of what interpreters look for, and is none of it.
  private static let words = """
    The second visit of the group was to a school. A report of the week, with notes of each meeting, went to the council,
    and the family thanked the worker for the review of the plan. Inspection is next month; nobody was judged.
    """
}
