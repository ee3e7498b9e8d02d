/// The endings of Turkish and Azerbaijani words, as products of tense, person, case and possession.
extension TurkicInflector {
    private static func product(_ heads: [String], _ tails: [String]) -> [String] {
        heads.flatMap { head in tails.map { head + $0 } }
    }

    private static let cases = ["", "(y)I", "(y)A", "DA", "DAn", "(n)In", "(y)lA"]
    private static let casesAfterPossession = ["", "nI", "nA", "nDA", "nDAn", "nIn", "(y)lA"]

    static let turkishNoun: [String] = {
        let possessed = ["(I)m", "(I)n", "(I)mIz", "(I)nIz"]
        let third = ["(s)I", "lArI"]
        let bare =
            product(["", "lAr"], cases)
            + product(["lAr"], product(["Im", "In", "ImIz", "InIz"], ["", "I", "A", "DA", "DAn", "In", "lA"]))
        return bare + product(possessed, ["", "I", "A", "DA", "DAn", "In", "lA"]) + product(third, casesAfterPossession)
            + ["DIr", "lI", "sIz", "lIk", "(y)sA", "(y)DI"]
    }()

    static let turkishVerb: [String] = {
        let present = ["", "um", "sun", "uz", "sunuz", "lar", "du", "dum", "duk", "dunuz", "sa", "muş"]
        let aorist = ["", "Im", "sIn", "Iz", "sInIz", "lAr", "DI", "sA"]
        let future = ["k", "ğIm", "ksIn", "ğIz", "ksInIz", "klAr", "ktI"]
        let past = ["", "m", "n", "k", "nIz", "lAr"]
        let reported = ["", "Im", "sIn", "Iz", "sInIz", "lAr", "tI", "tIk", "tInIz"]
        let ability = ["", "mA"]
        var endings: [String] = []
        for negation in ability {
            let head = negation.isEmpty ? "" : "mA"
            endings += negation.isEmpty ? product(["(I)yor"], present) : product(["mIyor"], present)
            endings += product([head + "(y)AcA"], future)
            endings += product([head + "DI"], past)
            endings += product([head + "mIş"], reported)
            endings += product([head + "sA"], past)
            endings += product([head + "mAlI"], ["", "yIm", "sIn", "yIz", "sInIz", "lAr"])
            endings += product(
                [head],
                [
                    "(y)In", "(y)InIz", "sIn", "sInlAr", "(y)AyIm", "(y)AlIm", "(y)ArAk", "(y)Ip", "(y)IncA", "(y)An",
                    "(y)AnlAr",
                ])
            endings += product(
                [head + "mA"],
                [
                    "", "k", "nIz", "nIzI", "nIzA", "nIz", "sI", "sInI", "yI", "yA", "dAn", "mIz", "mIzI", "m", "ktA",
                    "ktAn", "ksIzIn", "dA", "yI",
                ])
            endings += product(
                [head + "DI"],
                [
                    "ğI", "ğIm", "ğIn", "ğImIz", "ğInIz", "ğInI", "ğInIzI", "ğImI", "ğImIzI", "ğIndA", "ğInIzdA",
                    "ğImIzdA", "ğIndAn", "ktAn", "ğInIzA", "ğImIzA", "klArI",
                ])
            endings += product([head + "(y)AcA"], ["ğI", "ğInI", "ğInIz", "ğInIzI", "ğImI", "ğImIzI", "ğImIz", "kken"])
        }
        endings += product(["(I)r", "(A)r"], aorist)
        endings += [
            "mAz", "mAzsIn", "mAyIz", "mAzsInIz", "mAzlAr", "mAm", "mAzsA", "mAzsAk", "mAdAn", "mAyIn", "mAyInIz",
        ]
        endings += product(
            ["(y)Abil"],
            [
                "ir", "irim", "iriz", "irsin", "irsiniz", "irler", "iyor", "iyorum", "iyoruz", "ecek", "eceğiz",
                "eceğim", "ecektir", "di", "mek", "mem", "memiz", "meniz", "ir",
            ])
        endings += product(
            ["(y)AmI", "(y)AmA"],
            ["yor", "yorum", "yoruz", "yorsunuz", "z", "yIz", "m", "dI", "dIk", "dIm", "yAcAk", "yAcAğIz", "yAcAğIm"])
        endings += ["", "(I)yorken", "(y)InIzI", "DIkçA", "mAksIzIn", "mAktAyIz", "mAktAdIr", "mIştIr", "(y)AcAktIr"]
        return endings
    }()

    static let azerbaijaniNoun: [String] = {
        let possessed = ["(I)m", "(I)n", "(I)mIz", "(I)nIz"]
        let cases = ["", "(n)I", "(y)A", "dA", "dAn", "(n)In"]
        return product(["", "lAr"], cases)
            + product(["lAr"], product(["Im", "In", "ImIz", "InIz"], ["", "I", "A", "dA", "dAn", "In"]))
            + product(possessed, ["", "I", "A", "dA", "dAn", "In"])
            + product(["(s)I", "lArI"], casesAfterPossession.map { $0.replacingD() })
            + ["dIr", "lI", "sIz", "lIq", "lA", "(y)lA"]
    }()

    static let azerbaijaniVerb: [String] = {
        let persons = ["", "Am", "sAn", "Ik", "Iq", "sInIz", "sIz", "lAr", "dI", "dIm", "dIk", "dIq", "mI"]
        let past = ["", "m", "n", "k", "q", "nIz", "lAr", "sA"]
        var endings: [String] = []
        for head in ["", "mA"] {
            endings += head.isEmpty ? product(["(y)Ir"], persons) : product(["mIr"], persons)
            endings += product(
                [head + "(y)AcA"],
                [
                    "k", "q", "ğAm", "ksAn", "qsAn", "yIk", "ğIq", "yIq", "ksInIz", "qsInIz", "klAr", "qlAr", "kdIr",
                    "qdIr",
                ])
            endings += product([head + "dI"], past)
            endings += product([head + "mIş"], ["", "Am", "sAn", "Ik", "Iq", "sInIz", "lAr", "dIr", "dI"])
            endings += product([head + "(y)Ib"], ["", "dIr", "sAn", "sInIz", "lAr"])
            endings += product([head + "sA"], past)
            endings += product([head + "mAlI"], ["", "yAm", "sAn", "yIk", "yIq", "sInIz"])
            endings += product(
                [head],
                [
                    "(y)In", "(y)InIz", "sIn", "sInlAr", "(y)Im", "(y)Ak", "(y)Aq", "(y)ArAq", "(y)ArAk", "(y)AndA",
                    "(y)An", "(y)AnlAr", "(y)A", "(y)AsInIz", "(y)Aydınız",
                ])
            endings += product(
                [head + "dI"],
                [
                    "yI", "yIm", "yIn", "yImIz", "yInIz", "yInI", "yInIzI", "ğI", "ğIm", "ğImIz", "ğInIz", "ğInI",
                    "ğInIzI", "kdA", "qdA", "kdAn", "qdAn", "klArI",
                ])
            endings += product(
                [head + "mA"],
                ["", "k", "q", "yI", "yA", "sI", "sInI", "yInIz", "ğInIz", "nIz", "ğI", "yi", "mIz", "ğA", "dAn"])
        }
        endings += product(["(y)Ar"], ["", "Am", "sAn", "Ik", "Iq", "sInIz", "lAr", "dI", "sA"])
        endings += ["mAz", "mAzsInIz", "mArAm", "mArIk", "mArIq", "mAdAn", ""]
        return endings
    }()
}

extension String {
    /// Azerbaijani has no t for d in case endings.
    fileprivate func replacingD() -> String { String(map { $0 == "D" ? "d" : $0 }) }
}
