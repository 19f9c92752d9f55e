using System.Text.Json;
using AsylumCare.Domain.Episodes;
using AsylumCare.Domain.Reference;

namespace AsylumCare.Architecture.Tests;

/// <summary>The numbers of the code lists under <c>etl/codes</c> are those that Domain counts with.</summary>
[TestFixture]
internal sealed class CodeListTests
{
    private static IReadOnlyList<string> Lists { get; } = Repository.Files("etl/codes", ".json");

    private static Dictionary<int, string> Codes(string file) =>
        JsonDocument.Parse(Repository.Read(file)).RootElement.GetProperty("codes").EnumerateArray()
            .ToDictionary(code => code.GetProperty("id").GetInt32(), code => code.GetProperty("code").GetString()!);

    private static void AssertNumbers<T>(string list, params T[] outside) where T : struct, Enum =>
        Assert.That(
            Codes($"etl/codes/{list}.json").Keys,
            Is.EquivalentTo(Enum.GetValues<T>().Except(outside).Select(value => Convert.ToInt32(value))));

    [Test]
    public void Numbers_of_codes_are_those_of_the_domain()
    {
        AssertNumbers<RegisterEventKind>("HANDELSE");
        AssertNumbers("UTSKRIVNINGSORSAK", DeregistrationReason.None);
        AssertNumbers("STATUS", LegalStatus.Unknown);
        AssertNumbers<ExaminationOutcome>("UTFALL");
        AssertNumbers<TargetGroup>("MALGRUPP");
        Assert.That(Codes("etl/codes/KON.json").Keys, Is.EquivalentTo(new[] { CaseProfile.Man, CaseProfile.Woman, CaseProfile.SexUnknown }));
    }

    [Test]
    public void The_codes_that_decide_mean_what_the_domain_says()
    {
        Assert.That(Codes("etl/codes/UTFALL.json")[(int)ExaminationOutcome.Done], Is.EqualTo("GENOMFORD"));
        Assert.That(Codes("etl/codes/MALGRUPP.json")[(int)TargetGroup.Asylum], Is.EqualTo("ASYL"));
        Assert.That(Codes("etl/codes/HANDELSE.json")[(int)RegisterEventKind.Enrolled], Is.EqualTo("INSKRIVEN"));
        Assert.That(Codes("etl/codes/HANDELSE.json")[(int)RegisterEventKind.Deregistered], Is.EqualTo("UTSKRIVEN"));
        Assert.That(Codes("etl/codes/STATUS.json")[(int)LegalStatus.RefusedFinal], Is.EqualTo("AVSLAG_LK"));
        Assert.That(
            Enum.GetValues<DeregistrationReason>().Where(CoverageBands.CountsAsLeaver).Select(reason => Codes("etl/codes/UTSKRIVNINGSORSAK.json")[(int)reason]),
            Is.EquivalentTo(new[] { "UTREST", "ATERKALLAD", "AVLIDEN", "DUBLIN" }));
    }

    [TestCaseSource(nameof(Lists))]
    public void A_list_is_named_after_its_file_and_repeats_no_code(string file)
    {
        Assert.That(JsonDocument.Parse(Repository.Read(file)).RootElement.GetProperty("name").GetString(), Is.EqualTo(Path.GetFileNameWithoutExtension(file)));
        Assert.That(Codes(file).Values, Is.Unique);
    }
}
