using AsylumCare.Warehouse.Feed;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;
using Microsoft.OData.Edm.Vocabularies.V1;

namespace AsylumCare.OData;

/// <summary>The feed's sets as an entity data model; every set and property is described in Swedish and English.</summary>
internal static class EdmModelBuilder
{
    public const string Namespace = "AsylumCare";

    public static IEdmModel Build(FeedCatalog catalog)
    {
        var model = new EdmModel();
        var container = new EdmEntityContainer(Namespace, "Feed");
        model.AddElement(container);
        var unit = new EdmTerm(Namespace, "Unit", EdmCoreModel.Instance.GetString(isNullable: false), "Property");
        model.AddElement(unit);
        Describe(model, unit, "Enheten som egenskapen räknas i.", "The unit that the property counts.");

        var types = new Dictionary<string, EdmEntityType>(StringComparer.Ordinal);
        var sets = new Dictionary<string, EdmEntitySet>(StringComparer.Ordinal);
        foreach (var set in catalog.Sets)
        {
            types[set.Name] = AddType(model, set, unit);
            sets[set.Name] = container.AddEntitySet(set.Name, types[set.Name]);
            Describe(model, sets[set.Name], set.DescriptionSv, set.DescriptionEn);
        }

        foreach (var set in catalog.Sets)
            foreach (var navigation in set.Navigations)
                AddNavigation(types[set.Name], types[navigation.TargetSet], sets[set.Name], sets[navigation.TargetSet], navigation);
        return model;
    }

    private static EdmEntityType AddType(EdmModel model, FeedSet set, EdmTerm unit)
    {
        var type = model.AddEntityType(Namespace, set.EntityType);
        foreach (var property in set.Properties)
        {
            var added = type.AddStructuralProperty(property.Name, TypeOf(property));
            if (set.Key.Contains(property)) type.AddKeys(added);
            Describe(model, added, property.DescriptionSv, property.DescriptionEn);
            if (property.Unit is { } text) Annotate(model, added, unit, qualifier: null, text);
        }

        return type;
    }

    private static void AddNavigation(
        EdmEntityType type, EdmEntityType target, EdmEntitySet set, EdmEntitySet targetSet, FeedNavigation navigation)
    {
        var property = type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
        {
            Name = navigation.Name,
            Target = target,
            TargetMultiplicity = EdmMultiplicity.One,
            DependentProperties = [(IEdmStructuralProperty)type.FindProperty(navigation.Property)],
            PrincipalProperties = [(IEdmStructuralProperty)target.FindProperty(navigation.TargetProperty)],
        });
        set.AddNavigationTarget(property, targetSet);
    }

    private static IEdmPrimitiveTypeReference TypeOf(FeedProperty property) => property.Type switch
    {
        FeedType.Int32 => EdmCoreModel.Instance.GetInt32(property.Nullable),
        FeedType.Int64 => EdmCoreModel.Instance.GetInt64(property.Nullable),
        FeedType.Decimal => EdmCoreModel.Instance.GetDecimal(18, property.Scale, property.Nullable),
        FeedType.Date => EdmCoreModel.Instance.GetDate(property.Nullable),
        FeedType.Boolean => EdmCoreModel.Instance.GetBoolean(property.Nullable),
        _ => EdmCoreModel.Instance.GetString(property.Nullable),
    };

    private static void Describe(EdmModel model, IEdmVocabularyAnnotatable target, string swedish, string english)
    {
        Annotate(model, target, CoreVocabularyModel.DescriptionTerm, "sv", swedish);
        Annotate(model, target, CoreVocabularyModel.DescriptionTerm, "en", english);
    }

    private static void Annotate(EdmModel model, IEdmVocabularyAnnotatable target, IEdmTerm term, string? qualifier, string text)
    {
        var annotation = new EdmVocabularyAnnotation(target, term, qualifier, new EdmStringConstant(text));
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.AddVocabularyAnnotation(annotation);
    }
}
