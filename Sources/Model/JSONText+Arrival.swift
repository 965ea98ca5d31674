extension JSONText {
  package mutating func write(_ origin: Origin) {
    object {
      $0.member("arrival", origin.arrival.text)
      $0.member("channel", origin.channel)
      $0.member("name", origin.name)
      $0.member("received", origin.received.description)
    }
  }

  package mutating func write(_ arrival: Arrival) {
    object {
      $0.member("detail", arrival.detail)
      $0.member("digest", arrival.digest?.description)
      $0.member("disposition", arrival.disposition?.rawValue)
      $0.key("origin")
      $0.write(arrival.origin)
      $0.member("reason", arrival.reason?.rawValue)
      $0.member("settled", arrival.settled?.description)
      $0.member("size", arrival.size)
    }
  }
}
