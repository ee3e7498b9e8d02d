/// One rule of an affix file: what is taken from a word's end (or beginning), what is put there, and of which words.
///
/// Its letters lie in the pools of the affix file, so that the many thousand rules are tried without a count of references.
struct AffixRule {
    /// Its number in the file.
    var number: Int
    /// The letters that may stand at each place of the word that the rule sees: places in the pool of sets.
    var sees: Range<Int>
    /// How many of them it takes away.
    var strips: Int
    /// The letters that it puts there: places in the pool of letters.
    var adds: Range<Int>
    /// Which list of flags the new word has, by which a second suffix may follow; the first list is empty.
    var flags: Int
    /// True where the rule may meet one of the other side on one word.
    var crosses: Bool
}
