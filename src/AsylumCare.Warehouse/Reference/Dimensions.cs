using System.Globalization;
using AsylumCare.Deliveries.Contracts;
using AsylumCare.Domain.Calendar;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Warehouse.Reference;

/// <summary>The dimensions that come from arithmetic and from the code lists alone.</summary>
internal static class Dimensions
{
    private const int FirstYear = 2000;
    private const int LastYear = 2035;
    private const int OldestAge = 120;

    public static ReferenceTable Dates()
    {
        var first = new DateOnly(FirstYear, 1, 1).DayNumber;
        var last = new DateOnly(LastYear, 12, 31).DayNumber;
        return new ReferenceTable(
            "dim_date", ["day_number", "iso_date", "month_id", "quarter_id", "year_id", "iso_weekday"],
            [.. Enumerable.Range(first, last - first + 1).Select(DateRow)]);
    }

    public static ReferenceTable Ages() => new(
        "dim_age", ["age", "age_band_id", "age_band_code", "age_band_sv", "age_band_en", "is_minor", "municipal_group_id", "compensation_group_id", "broad_group_id"],
        [.. Enumerable.Range(-1, OldestAge + 2).Select(AgeRow)]);

    public static ReferenceTable CaseProfiles(ContractCatalog catalog)
    {
        var unknown = new Code(0, "OKAND", "okänt", "unknown");
        Code[] unaccompanied = [.. catalog.Codes("JN").Codes.OrderBy(code => code.Id), unknown with { Id = 2 }];
        Code[] housing = [unknown, .. catalog.Codes("BOENDEFORM").Codes];
        Code[] status = [unknown, .. catalog.Codes("STATUS").Codes];
        var rows = from s in catalog.Codes("KON").Codes
                   from u in unaccompanied
                   from h in housing
                   from l in status
                   select new object?[]
                   {
                       (((((s.Id * 10) + u.Id) * 10) + h.Id) * 10) + l.Id, s.Id, s.Value, s.Sv, s.En, u.Id, u.Value, h.Id, h.Value, h.Sv,
                       l.Id, l.Value, l.Sv, LegalStatuses.InCoverageDenominator((LegalStatus)l.Id) ? 1 : 0,
                   };
        return new ReferenceTable(
            "dim_case_profile",
            [
                "case_profile_key", "sex_id", "sex_code", "sex_sv", "sex_en", "unaccompanied_id", "unaccompanied_code", "housing_id",
                "housing_code", "housing_sv", "status_id", "status_code", "status_sv", "in_coverage_denominator",
            ],
            [.. rows]);
    }

    private static object?[] DateRow(int day)
    {
        var date = DateOnly.FromDayNumber(day);
        var month = Month.Of(date);
        var isoWeekday = date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;
        return [day, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), month.Id, (month.Year * 10) + month.Quarter, month.Year, isoWeekday];
    }

    private static object?[] AgeRow(int age)
    {
        var band = AgeBand.All.FirstOrDefault(candidate => candidate.Id == AgeBand.IdOf(age));
        if (band is null) return [age, AgeBand.UnknownId, "OKAND", "okänd ålder", "unknown age", 0, 0, 0, 0];
        var range = band.Code.Replace('-', '–');
        return [age, band.Id, band.Code, $"{range} år", $"{range} years", age < 18 ? 1 : 0, Group(age, 17, 19, 64), Group(age, 18, 60), Group(age, 17)];
    }

    /// <summary>The number of the age's group in dim_age_group: first age · 1000 + last age.</summary>
    /// <param name="lastAges">The last age of every group but the oldest.</param>
    private static int Group(int age, params int[] lastAges)
    {
        var first = 0;
        foreach (var last in lastAges)
        {
            if (age <= last) return (first * 1000) + last;
            first = last + 1;
        }

        return (first * 1000) + OldestAge;
    }
}
