extension Vocabulary {
  static let judging: [(WordClass, String)] = [
    (
      .glue,
      """
      for in the its of each all both and as well to services service support work with experiences progress impact on
      quality their key areas area arrangements how council it three four two also at provision care need needs needing who
      children young people families youngsters help those them our overall effectiveness graded rated judged being by councils when came
      including a an judgements judgement social practice working areas these following every we you your they he
      comes regarding around performance
      """
    ),
    (
      .inspection,
      """
      inspection inspections inspected inspect inspecting visit visits visited reinspection re-inspection reinspected
      inspectors ilacs jtai review reviewed
      """
    ),
    (
      .praise,
      """
      praised praise praises praising strength strengths strong stronger effective effectively commended commends good
      excellent outstanding impressive positive positively improved improving improvement timely prompt promptly skilled
      knowledgeable committed commitment dedicated well strengthened robust proud benefit benefits successful success
      sensitive purposeful thorough proactive trusting stable confident supported manageable highly creative tenacious
      persistent accessible transformed welcomed highlighted cohesive exceptional exceptionally warm warmth
      """
    ),
    (
      .blame,
      """
      weakness weaknesses weak poor poorly concern concerns concerned too inconsistent inconsistency variable variability
      delay delays delayed drift lack lacks lacking insufficient insufficiently insufficiency inadequate failing failings
      failed failure failures criticism criticised criticises unsuitable overwhelmed ineffective limited slow unreliable
      underdeveloped worse worst problem problems unallocated backlog shortage shortages over-optimistic optimistic
      poorly-understood improve needs confused unacceptable serious widespread risk unclear missing vary varies
      """
    ),
    (.child, "children child childrens young youngsters families youth"),
    (
      .area,
      "leadership leaders leader help helped protection care looked leaving adoption adopters lscb safeguarding management managed governance protecting protect board how protected after carers child children protects"
    ),
  ]

  static let counting: [(WordClass, String)] = [
    (
      .number,
      """
      zero nil none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
      seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
      """
    ),
    (
      .national,
      """
      national nationally england britain british uk country countries councils authorities nationwide
      neighbours neighbouring similar statistical london's
      """
    ),
    (
      .time,
      """
      second seconds minute minutes hour hours day days week weeks fortnight month months year years year's decade
      decades winters summers o'clock am pm
      """
    ),
    (
      .money,
      "million m bn billion k pounds budget budgets cost costs spend spending spent funding grant overspend salary pence"
    ),
    (
      .counted,
      """
      caseload caseloads case cases referral referrals re-referrals re-referral assessment assessments plan plans visits
      children families workers vacancies vacancy posts turnover placement placements adopters carers interviews
      enquiries conferences
      """
    ),
  ]
}
