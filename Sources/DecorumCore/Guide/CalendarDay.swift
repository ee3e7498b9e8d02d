/// A day of the calendar, as guides write it: 2027-01-31.
public struct CalendarDay: Sendable, Comparable {
    private let number: Int

    /// Reads a day; nil where it is none.
    public init?(_ text: some StringProtocol) {
        let parts = text.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]),
            (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        number = (year * 100 + month) * 100 + day
    }

    /// The day that holds a second since 1970, in UTC (civil-from-days, after Howard Hinnant's date algorithms).
    public init(secondsSince1970 seconds: Int) {
        let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400 + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shifted + 2) / 5 + 1
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        number = (year * 100 + month) * 100 + day
    }

    /// The lesser comes first.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}
