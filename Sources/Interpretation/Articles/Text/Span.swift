/// The tokens from `start` up to `end`; none where there are none between. Texts are hostile: a range whose ends come from
/// two places in a text must not trap.
func span(_ start: Int, _ end: Int) -> Range<Int> { end > start ? start..<end : start..<start }
