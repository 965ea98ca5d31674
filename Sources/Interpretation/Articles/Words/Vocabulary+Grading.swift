extension Vocabulary {
  static let grading: [(WordClass, String)] = [
    (
      .rating,
      """
      rated rates rate rating judged judges graded grades deemed ranked branded labelled classed classified declared
      assessed regraded marked pronounced adjudged
      """
    ),
    (
      .weakRating,
      """
      found finds given gave giving gives awarded awarding received receive receives receiving got gets get getting told described regarded earned
      earns earning merits merited meriting gains gained lands landed scored achieved achieving handed secured won put puts placed highlighted picked singled considered hailed dubbed called described ruled concluded slammed
      awards hands received confirmed condemned thought set sets attained obtained clinched scooped bagged
      """
    ),
    (
      .gradeNoun,
      "rating ratings grade grades grading gradings judgement judgements judgment verdict verdicts mark status score ranking bracket category band tag"
    ),
    (
      [.copula, .auxiliary],
      "is are was were be been being remain remains remained remaining stay stays stayed now's become became they're we're"
    ),
    (.auxiliary, "has have had having will would could should can may might must did does do"),
    (
      .wish,
      """
      want wants wanted wanting aim aims aimed aiming ambition ambitions ambitious aspire aspires aspiration aspirations
      hope hopes hoped hoping hopeful goal goals target targets journey path road route towards toward track striving
      strive strives would could should might if unless until whether will shall expect expects expected determined
      determination vow vows vowed pledge pledges pledged promise promises promised plan plans planning try trying tries
      working work's bid intend intends intention deserve deserves dream closer become becoming can
      cannot can't wish wishes vision imagine reckon wouldn't couldn't shouldn't suggest suggests suggested
      predicted predict likely seeking seek eventually
      """
    ),
    (
      .negation,
      "not no never isn't aren't wasn't weren't nor neither none nobody without longer hasn't haven't doesn't don't"
    ),
    (
      [.earlier, .notName],
      """
      previously previous last had earlier before ago formerly former back then once past original originally first
      predecessor inherited historic again
      """
    ),
    (.present, "now latest today currently current new newly recent"),
    (
      .grade,
      "outstanding good outstandings goods adequate inadequate adequates inadequates requires require required requiring needs needing highest top best lowest bottom worst"
    ),
    (
      .change,
      """
      from up upgraded upgrade downgraded moved moving move moves gone went goes going go jumped jump jumps improved
      improving improves improvement risen rises rose rise dropped drops drop fell fallen falls slipped transformed
      turned climbed progressed lifted raised
      """
    ),
    (
      .keeping,
      "retained retains retain retaining kept keeps keep maintained maintains maintaining held hold holds hang hangs carry carries carried carrying lost loses lose losing shed shaken"
    ),
    (
      .service,
      """
      services service department departments resort council councils authority borough county city town directorate provision
      trust company partnership district bay division predecessor unitary
      """
    ),
    (
      .stranger,
      """
      school schools academy academies nursery nurseries pre-school preschool college colleges sixth-form childminder
      childminders playgroup kindergarten primary secondary headteacher agency agencies provider providers
      hospital hospitals surgery force forces constabulary prison pupils pupil students teaching lesson
      lessons university church hotel restaurant cqc gp
      """
    ),
    (
      .clause,
      """
      while whilst whereas but although though however after before because despite since when where who which that as
      following meaning
      """
    ),
  ]
}
