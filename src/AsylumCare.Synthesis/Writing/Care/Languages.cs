namespace AsylumCare.Synthesis.Writing.Care;

/// <summary>The interpreter's language by citizenship, ISO 639-2: one for each of the great groups, English for the others.</summary>
internal static class Languages
{
    public static ReadOnlySpan<byte> Of(ReadOnlySpan<byte> citizenship)
    {
        if (citizenship.SequenceEqual("SYR"u8) || citizenship.SequenceEqual("IRQ"u8) || citizenship.SequenceEqual("XXA"u8)) return "ARA"u8;
        if (citizenship.SequenceEqual("AFG"u8)) return "PRS"u8;
        if (citizenship.SequenceEqual("IRN"u8)) return "FAS"u8;
        if (citizenship.SequenceEqual("SOM"u8)) return "SOM"u8;
        if (citizenship.SequenceEqual("ERI"u8)) return "TIR"u8;
        if (citizenship.SequenceEqual("ALB"u8)) return "SQI"u8;
        return "ENG"u8;
    }
}
