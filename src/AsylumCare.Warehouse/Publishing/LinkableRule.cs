namespace AsylumCare.Warehouse.Publishing;

/// <summary>DK-03 as a share: in which months fewer than 80 % of a region's contacts are of persons that a register has.</summary>
internal sealed class LinkableRule(DeliveryRules rules, CellDelta quality)
{
    private const int LeastPercent = 80;
    private const int FewestContacts = 20;

    public IEnumerable<RuleResult> Results()
    {
        var places = quality.Touched().Select(key => quality.Lattice.MembersOf(key))
            .Where(members => members.Tail is (int)QualityRule.Unlinked or (int)QualityRule.UnknownPerson)
            .Select(members => (members.Region, members.Period)).Distinct().ToList();
        var counts = rules.Standing(places.SelectMany(place => new[] { Cell(QualityRule.Unlinked, place), Cell(QualityRule.UnknownPerson, place) }), withChange: true);
        foreach (var place in places)
        {
            var (contacts, unlinked) = counts[Cell(QualityRule.Unlinked, place)];
            var linkable = contacts - unlinked - counts[Cell(QualityRule.UnknownPerson, place)].Violated;
            var tested = contacts >= FewestContacts ? 1 : 0;
            yield return new(QualityRule.FewLinkable, place.Region, place.Period, tested, tested > 0 && linkable * 100 < contacts * LeastPercent ? 1 : 0);
        }
    }

    private static CellKey Cell(QualityRule rule, (int Region, int Period) place) => DeliveryRules.Cell(rule, place.Region, place.Period);
}
