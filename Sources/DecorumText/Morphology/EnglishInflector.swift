/// English: regular endings by spelling rules, and the irregular verbs of service talk.
struct EnglishInflector: Inflector {
    private static let irregular: [String: [String]] = [
        "be": ["be", "am", "is", "are", "was", "were", "been", "being", "'m", "'re", "'s"],
        "have": ["have", "has", "had", "having"], "do": ["do", "does", "did", "done", "doing"],
        "go": ["go", "goes", "went", "gone", "going"], "get": ["get", "gets", "got", "gotten", "getting"],
        "say": ["say", "says", "said", "saying"], "tell": ["tell", "tells", "told", "telling"],
        "make": ["make", "makes", "made", "making"], "take": ["take", "takes", "took", "taken", "taking"],
        "give": ["give", "gives", "gave", "given", "giving"], "know": ["know", "knows", "knew", "known", "knowing"],
        "think": ["think", "thinks", "thought", "thinking"], "see": ["see", "sees", "saw", "seen", "seeing"],
        "come": ["come", "comes", "came", "coming"], "find": ["find", "finds", "found", "finding"],
        "feel": ["feel", "feels", "felt", "feeling"], "leave": ["leave", "leaves", "left", "leaving"],
        "keep": ["keep", "keeps", "kept", "keeping"], "send": ["send", "sends", "sent", "sending"],
        "pay": ["pay", "pays", "paid", "paying"], "buy": ["buy", "buys", "bought", "buying"],
        "lose": ["lose", "loses", "lost", "losing"], "break": ["break", "breaks", "broke", "broken", "breaking"],
        "write": ["write", "writes", "wrote", "written", "writing"], "read": ["read", "reads", "reading"],
        "hear": ["hear", "hears", "heard", "hearing"], "hold": ["hold", "holds", "held", "holding"],
        "forget": ["forget", "forgets", "forgot", "forgotten", "forgetting"],
        "understand": ["understand", "understands", "understood", "understanding"],
        "speak": ["speak", "speaks", "spoke", "spoken", "speaking"], "meet": ["meet", "meets", "met", "meeting"],
        "put": ["put", "puts", "putting"], "let": ["let", "lets", "letting"],
        "bring": ["bring", "brings", "brought", "bringing"],
        "begin": ["begin", "begins", "began", "begun", "beginning"],
        "choose": ["choose", "chooses", "chose", "chosen", "choosing"],
        "spend": ["spend", "spends", "spent", "spending"], "sell": ["sell", "sells", "sold", "selling"],
        "stand": ["stand", "stands", "stood", "standing"], "run": ["run", "runs", "ran", "running"],
        "mean": ["mean", "means", "meant", "meaning"], "set": ["set", "sets", "setting"],
        "show": ["show", "shows", "showed", "shown", "showing"], "build": ["build", "builds", "built", "building"],
        "deal": ["deal", "deals", "dealt", "dealing"], "fall": ["fall", "falls", "fell", "fallen", "falling"],
        "win": ["win", "wins", "won", "winning"], "wear": ["wear", "wears", "wore", "worn", "wearing"],
        "throw": ["throw", "throws", "threw", "thrown", "throwing"], "hurt": ["hurt", "hurts", "hurting"],
    ]

    func paradigm(of lemma: String) -> Paradigm {
        if let forms = Self.irregular[lemma] { return Paradigm(forms: forms) }
        guard let last = lemma.last else { return Paradigm() }
        var forms = [lemma]
        let stem = String(lemma.dropLast())
        let beforeLast = stem.last
        let isVowel: (Character?) -> Bool = { $0.map { "aeiou".contains($0) } ?? false }
        if last == "y", !isVowel(beforeLast) {
            forms += [stem + "ies", stem + "ied", lemma + "ing", stem + "ier", stem + "iest", stem + "ily"]
        } else if last == "e" {
            forms += [lemma + "s", lemma + "d", stem + "ing", lemma + "r", lemma + "st"]
        } else if "sxzo".contains(last) || lemma.hasSuffix("ch") || lemma.hasSuffix("sh") {
            forms += [lemma + "es", lemma + "ed", lemma + "ing"]
        } else {
            forms += [lemma + "s", lemma + "ed", lemma + "ing", lemma + "er", lemma + "est"]
            // stop, stopped: one closed syllable doubles its consonant.
            if !isVowel(last), !"wxy".contains(last), isVowel(beforeLast), !isVowel(stem.dropLast().last) {
                forms += [lemma + String(last) + "ed", lemma + String(last) + "ing"]
            }
        }
        return Paradigm(forms: forms)
    }
}
