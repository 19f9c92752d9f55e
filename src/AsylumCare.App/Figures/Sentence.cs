namespace AsylumCare.App.Figures;

/// <summary>A stretch of a sentence: words, or a number that opens its proof.</summary>
public sealed record SentencePart(string Text, Proof? Proof = null);

/// <summary>Text built from figures, in which every number can be opened.</summary>
public sealed record Sentence(IReadOnlyList<SentencePart> Parts)
{
    public static Sentence Empty { get; } = new([]);

    public Sentence Then(string text) => new([.. Parts, new(text)]);

    public Sentence Then(Proof proof) => new([.. Parts, new(proof.Text, proof)]);

    /// <summary>The words alone.</summary>
    public override string ToString() => string.Concat(Parts.Select(part => part.Text));
}
