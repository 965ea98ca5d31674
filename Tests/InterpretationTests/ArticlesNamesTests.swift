import Testing

/// People by their first name alone, by a list they stand in, and whose words stand beside their name.
@Suite("Names in lists, first names and speakers")
struct ArticlesNamesTests {
  @Test(arguments: [
    ("Nadia, 16, says: \"I was moved twice in a year and nobody told me why it had to be.\"", "Nadia"),
    ("Pupil Theo, six, told us that he liked \"the big slide and the rabbits\".", "Theo"),
    ("Mum Carla, from Hulme, said: \"They came on the day that I rang and they stayed.\"", "Carla"),
    (
      "Margaret Bury, executive director of services, added: \"There is more for us to do and we will do it.\"",
      "Margaret Bury"
    ),
    (
      "Her opposite number at the county, Lena Wooldale, thanked the police. \"There was a time when nobody came to work here,\" she said.",
      "Lena Wooldale"
    ),
    ("\"I came for three months and I have stayed for five years.\" - Femi Adegoke, Team Manager", "Femi Adegoke"),
    (
      "Cllr Rosa Dunmore, executive member for children and learning:\n\n\"This is a rare thing to be able to say and I am proud of it.\"",
      "Rosa Dunmore"
    ),
  ])
  func whoSpeaks(_ sentence: String, _ name: String) throws {
    let read = try ReadArticle.report(sentence)
    #expect(read["person"] == [name])
    #expect(read.speakers == [name])
  }

  @Test(arguments: [
    "A letter to director of services Lena Wooldale, published today, says leaders \"know what has to change\".",
    "Young people told inspectors that the work was \"the best thing that happened to them\".",
  ])
  func theLetterSpeaks(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).speakers == ["Ofsted"])
  }

  @Test(arguments: [
    "An opposition councillor says it is \"a broken record\" after Ofsted came again.",
    "Your report (\"Failed again\", May 19) surprised nobody who has worked for Ofsted.",
  ])
  func nobodyWithAName(_ sentence: String) throws {
    #expect(try ReadArticle.report(sentence).speakers.isEmpty)
  }

  @Test(arguments: [
    ("Co-opted members without voting rights: Lena Wooldale (Healthwatch)", ["Lena Wooldale"]),
    (
      "Copy: Rosa Dunmore, Chief Executive, Coventry City Council\nLena Wooldale, Department for Education",
      ["Rosa Dunmore", "Lena Wooldale"]
    ),
    ("Contact officer: Lena Wooldale, Head of Children in Care", ["Lena Wooldale"]),
    ("The Service Director, Social Work, Lena Wooldale, advised that plans were in hand.", ["Lena Wooldale"]),
    (
      "OFFICERS IN ATTENDANCE\n\nRosa Dunmore, Head of Service\nLena Wooldale, Legal Services",
      ["Rosa Dunmore", "Lena Wooldale"]
    ),
  ])
  func lists(_ words: String, _ names: [String]) throws {
    let more = "Inspectors found that the plans of children were in good order and that staff kept them well."
    #expect(try ReadArticle.report(words + "\n\n" + more)["person"] == names)
  }

  @Test func whoWroteThePieceIsNotInIt() throws {
    let read = try ReadArticle(
      "What the report tells us\n\nRosa Dunmore, Policy Manager\n3 December 2021\nReading time: 4 mins\n\nOfsted found services at Bury Council to be good, and we are glad of it."
    )
    #expect(read["person"].isEmpty)
  }
}
