extension RandomAccessCollection where Index == Int {
    /// The first element of an ordered collection for which a test that fails before a place holds, by halving.
    ///
    /// - Parameter isBehind: false for the elements before the place, true from it on.
    /// - Returns: `endIndex` where it holds for none.
    public func firstIndex(ordered isBehind: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = low + (high - low) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
