using System.Xml;
using AsylumCare.Warehouse.Feed;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;

namespace AsylumCare.OData.Tests;

public sealed class MetadataTests
{
    private static IEdmModel Read()
    {
        using var reader = XmlReader.Create(new MemoryStream(new FeedModel(FeedCatalog.Shipped).Metadata.ToArray()));
        return CsdlReader.Parse(reader);
    }

    [Test]
    public void Metadata_passes_the_reader_and_the_validator()
    {
        var valid = Read().Validate(out var errors);
        Assert.That(errors.Select(error => error.ToString()), Is.Empty);
        Assert.That(valid, Is.True);
    }

    [Test]
    public void Every_set_and_property_is_described_in_both_languages()
    {
        var model = Read();
        foreach (var set in model.EntityContainer.EntitySets())
            foreach (var element in set.EntityType().DeclaredStructuralProperties().Cast<Microsoft.OData.Edm.Vocabularies.IEdmVocabularyAnnotatable>().Append(set))
            {
                var qualifiers = model.FindVocabularyAnnotations(element).Where(annotation => annotation.Term.Name == "Description").Select(annotation => annotation.Qualifier);
                Assert.That(qualifiers, Is.EquivalentTo((string[])["sv", "en"]), $"{set.Name} {element}");
            }
    }

    [Test]
    public void Sets_are_those_the_catalogue_names()
    {
        Assert.That(Read().EntityContainer.EntitySets().Select(set => set.Name), Is.EquivalentTo((string[])
        [
            "Regions", "Months", "Sexes", "AgeBands", "Applications", "Decisions", "HealthExaminationCoverage", "Indicators", "IndicatorValues",
            "Publications", "Deliveries", "PersonMonths", "Waiting", "CareConsumption", "Enrolled", "Municipalities", "CareUnits", "Citizenships",
            "StatusGroups", "WaitReasons", "WaitBands", "CareAreas", "CareLevels", "HousingForms", "AgeGroups", "QualityResults", "QualityRules",
            "ApplicationsByGroup", "DecisionsByGroup", "SexGroups", "StockReconciliation",
        ]));
    }

    [Test]
    public void The_first_number_after_the_ids_of_a_cube_set_is_its_main_count()
    {
        var expected = new Dictionary<string, string>
        {
            ["Applications"] = "Applications", ["Decisions"] = "Decided", ["HealthExaminationCoverage"] = "Persons", ["PersonMonths"] = "PersonDays",
            ["Waiting"] = "Persons", ["CareConsumption"] = "Contacts", ["Enrolled"] = "Enrolled", ["QualityResults"] = "Tested",
            ["ApplicationsByGroup"] = "Applications", ["DecisionsByGroup"] = "Decided",
            ["StockReconciliation"] = "RegisterPersons",
        };
        foreach (var set in FeedCatalog.Shipped.Sets.Where(set => set.Cube is not null))
        {
            var count = set.Properties.First(property => property.Type is FeedType.Int32 or FeedType.Int64 && !property.Name.EndsWith("Id", StringComparison.Ordinal));
            Assert.That(count.Name, Is.EqualTo(expected[set.Name]));
        }
    }

    [Test]
    public void Measures_of_a_set_are_columns_of_its_cube()
    {
        foreach (var set in FeedCatalog.Shipped.Sets.Where(set => set.Cube is not null))
        {
            var known = set.Cube!.Measures.Select(measure => measure.Column).ToHashSet(StringComparer.Ordinal);
            Assert.That(set.Properties.Select(property => property.Source).OfType<PropertySource.Measure>().SelectMany(measure => measure.Columns).Distinct(), Is.SubsetOf(known));
        }
    }
}
