import Testing

/// Many ways of giving a grade, and many of writing about one that give none, as the press writes them; each sentence is
/// our own.
@Suite("A battery of sentences")
struct ArticlesBatteryTests {
  @Test(arguments: [
    ("The council has been handed a 'good' rating by the watchdog.", "overall=good"),
    ("The overall effectiveness of the service was judged as good.", "overall=good"),
    ("The service has been deemed inadequate.", "overall=inadequate"),
    ("Ofsted said the services required improvement to be good.", "overall=requires_improvement"),
    ("It received an overall judgement of 'requires improvement to be good'.", "overall=requires_improvement"),
    (
      "The report rates the council as good overall, with help and protection, children in care and leadership all good and care leavers outstanding.",
      "overall=good help_and_protection=good in_care=good care_leavers=outstanding leadership=good"
    ),
    (
      "Ofsted rated leadership and help and protection inadequate, and children in care requires improvement.",
      "help_and_protection=inadequate in_care=requires_improvement leadership=inadequate"
    ),
    (
      "The council was rated inadequate for overall effectiveness, inadequate for help and protection, requires improvement for children in care, good for care leavers and inadequate for leadership.",
      "overall=inadequate help_and_protection=inadequate in_care=requires_improvement care_leavers=good leadership=inadequate"
    ),
    (
      "The experiences and progress of children in care were highlighted as outstanding. The council was rated good overall.",
      "overall=good in_care=outstanding"
    ),
    (
      "Adoption was singled out for an outstanding grade. The council is rated good.",
      "overall=good adoption=outstanding"
    ),
    (
      "Two sub-categories, adoption performance and the experiences of care leavers, were judged to be good, but the council requires improvement overall.",
      "overall=requires_improvement care_leavers=good adoption=good"
    ),
    ("The service was judged good but the LSCB was found to be inadequate.", "overall=good lscb=inadequate"),
    ("The council has held on to its outstanding rating.", "overall=outstanding"),
    (
      "The council's children's services have been branded 'inadequate' following a damning Ofsted report.",
      "overall=inadequate"
    ),
    ("In a damning report, Ofsted said the services were inadequate.", "overall=inadequate"),
    ("Coventry City Council has secured a good Ofsted judgement for its children's services.", "overall=good"),
    ("The council was rated good; its neighbour was rated inadequate.", "overall=good"),
    ("Unlike Birmingham, which is rated inadequate, Coventry has been judged good.", "overall=good"),
    (
      "The council was judged good in every category.",
      "overall=good help_and_protection=good in_care=good leadership=good"
    ),
    (
      "The council was judged good overall and in all three areas.",
      "overall=good help_and_protection=good in_care=good leadership=good"
    ),
    ("The council was judged good overall and in all four areas.", "overall=good"),
    ("The council was judged good overall and in two of the three areas.", "overall=good"),
    (
      "The council has been rated inadequate. All of the main areas of work were found to be inadequate, although adoption requires improvement.",
      "overall=inadequate help_and_protection=inadequate in_care=inadequate leadership=inadequate adoption=requires_improvement"
    ),
    ("The council was judged good. It wants to be outstanding in all areas.", "overall=good"),
    ("The council was judged good across the board.", "overall=good"),
    ("The council was judged good in every area but one.", "overall=good"),
    ("The council was judged good for families in all areas of the city.", "overall=good"),
    ("The council was judged good. Three charities help it. All three were good.", "overall=good"),
    ("The council was judged good. Recording was not good in all areas.", "overall=good"),
    (
      "All but one of the areas were good, with children in care rated as requires improvement. The overall rating is good.",
      "overall=good in_care=requires_improvement"
    ),
    ("Overall: good.", "overall=good"),
    ("It is the first time the council has been rated good since 2010.", "overall=good"),
    ("The inspectors' verdict was good.", "overall=good"),
    ("The service earned a good grade.", "overall=good"),
    ("Ofsted ruled that the service must improve, rating it 'requires improvement'.", "overall=requires_improvement"),
  ])
  func given(_ sentence: String, _ grades: String) throws {
    #expect(try ReadArticle.report(sentence).grades == grades)
  }

  @Test(arguments: [
    "The council is hoping for a good rating.",
    "Ofsted could still rate the service inadequate.",
    "The council has set itself the goal of an outstanding rating by 2021.",
    "Inspectors saw good practice and outstanding commitment.",
    "Managers' oversight was found to be inadequate in some cases.",
    "The council's fostering service is rated good.",
    "Its adoption agency is rated outstanding.",
    "Sandwell, Birmingham and Dudley have all been rated inadequate in the past.",
    "Ofsted grades services as outstanding, good, requires improvement or inadequate.",
    "Any council rated inadequate gets monitoring visits.",
    "The leader denied that the service was inadequate.",
    "\"We are not inadequate and we never were,\" said the leader, Cllr John Smith.",
    "The school was rated good and the college outstanding.",
    "The hospital trust was rated requires improvement by the CQC.",
    "Parents rated the service good in a survey.",
    "Inspectors found good support for care leavers and outstanding work with children in care.",
    "Care leavers said their personal advisers were outstanding.",
  ])
  func none(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).grades.isEmpty)
  }

  /// What stands beside a grade adds nothing to it.
  @Test(arguments: [
    (
      "The council was rated good overall. Care leavers were outstanding at a ceremony in the town hall.",
      "overall=good"
    ),
    (
      "The council was rated good overall. Children in care do well at school and most live in good homes.",
      "overall=good"
    ),
    ("The council was rated good overall. Leadership was previously inadequate.", "overall=good"),
    ("The council was rated good overall. It hopes help and protection will be good next time.", "overall=good"),
    ("The council was rated good overall. Two years ago leadership was judged inadequate.", "overall=good"),
    ("The council was rated good overall. Schools rated good look after most of the children in care.", "overall=good"),
    ("The council was rated good overall. Good leadership has made the difference.", "overall=good"),
    ("The council was rated good overall. Care leavers deserve a good start.", "overall=good"),
    ("The council was rated good overall. Birmingham's leadership was judged inadequate last year.", "overall=good"),
    ("The council was rated good overall. The number of care leavers in good accommodation has risen.", "overall=good"),
    ("The council was rated good overall. The leadership of the school was outstanding.", "overall=good"),
    (
      "The council was rated good overall. Services for care leavers could be outstanding, inspectors said.",
      "overall=good"
    ),
    (
      "The council was rated good overall. An adequate supply of foster homes for children in care is needed.",
      "overall=good"
    ),
    (
      "The council was rated good overall, although support for care leavers requires improvement.",
      "overall=good care_leavers=requires_improvement"
    ),
    ("The council was rated good overall. Recording requires improvement.", "overall=good"),
    ("The council was rated inadequate. Five councils in the region have been rated good.", "overall=inadequate"),
    (
      "The council was rated inadequate. It will be supported by Leeds, which is rated outstanding.",
      "overall=inadequate"
    ),
    (
      "The council was rated inadequate. Hampshire, an outstanding authority, will advise on leadership.",
      "overall=inadequate"
    ),
    (
      "The council was rated inadequate. It had previously been given the highest rating by parents.",
      "overall=inadequate"
    ),
    (
      "The council was rated inadequate. Unions said anything but inadequate would have been a surprise.",
      "overall=inadequate"
    ),
    ("The council was rated inadequate. The trust that took over the schools was rated good.", "overall=inadequate"),
    ("The council was rated inadequate. The youth offending service was rated outstanding.", "overall=inadequate"),
    ("The council was rated inadequate. Ofsted rates the city's nurseries as good.", "overall=inadequate"),
    (
      "The council was rated inadequate. Councils rated outstanding for leadership tend to have low caseloads.",
      "overall=inadequate"
    ),
    ("The council was rated inadequate. The city's leisure services are good.", "overall=inadequate"),
    (
      "A focused visit in May looked at care leavers. Leadership is strong and support is good. Inspectors gave no grade. Services for care leavers are outstanding, the director said.",
      ""
    ),
    ("Ofsted said social workers are good, managers are good and leaders are outstanding at listening.", ""),
    ("A self-assessment says the council would be rated good.", ""),
    ("Its own audits graded a third of cases as inadequate and the rest as good.", ""),
    ("The improvement board considers leadership to be good.", ""),
    ("A survey found that care leavers rated their advisers as outstanding.", ""),
  ])
  func nothingMore(_ text: String, _ grades: String) throws {
    #expect(try ReadArticle.report(text).grades == grades)
  }
}
