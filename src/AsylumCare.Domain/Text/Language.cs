namespace AsylumCare.Domain.Text;

/// <summary>The two languages of the pages; the feed's names are English and the deliveries' Swedish whatever the page speaks.</summary>
public enum Language
{
    Swedish,
    English,
}

public static class Languages
{
    /// <summary>The text in the page's language, both written where they are used.</summary>
    public static string Of(this Language language, string swedish, string english) => language == Language.English ? english : swedish;

    /// <summary>sv or en, as in the <c>lang</c> attribute.</summary>
    public static string Tag(this Language language) => language.Of("sv", "en");
}
