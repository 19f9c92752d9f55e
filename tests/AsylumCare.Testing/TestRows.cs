using System.Buffers.Binary;
using System.Text;
using AsylumCare.Deliveries.Identity;

namespace AsylumCare.Testing;

/// <summary>Lines of hand-made delivery files.</summary>
public static class TestRows
{
    public const string RegisterHeader =
        "PersonNyckel;NyckelVersion;EpisodNr;AnsokanDatum;RegistreringDatum;FodelseAr;Kon;Medborgarskap;Ensamkommande;Handelse;HandelseDatum;" +
        "Lan;Kommun;Boendeform;Status;UtskrivningsOrsak";

    public const string ExaminationHeader =
        "Regionkod;HuId;PersonNyckel;FodelseAr;Kon;Lkf;Malgrupp;ErbjudenDatum;ErbjudandeSatt;KalladTill;Utfall;UndersokningDatum;Samtal;" +
        "Provtagning;Kroppsundersokning;SmittskyddAtgard;TeckenPsykOhalsa;Tolk;HSAIdVardenhet;VardkontaktId;ErsattningSokt;ErsattningBelopp";

    public const string NationHeader =
        "Manad;Ansokningar;Man;Kvinnor;Minderariga;Ensamkommande;Avgjorda;Bifall;Avslag;Dublin;Ovriga;GenomsnittligHandlaggningstidDagar;PubliceradDatum";

    public const string ContactHeader =
        "Regionkod;HSAIdVardgivare;HSAIdVardenhet;HSAIdEnhet;VardkontaktId;PersonNyckel;NyckelVersion;FodelseAr;Kon;Lkf;Medborgarskap;StatusVidKontakt;" +
        "KontaktDatum;BeslutDatum;Vardkontakt;Yrkeskategori;Mvo;Vardniva;Fas;TypAkutverksamhet;Tolk;TolkSprak;Bokningssatt;Utebliven;UtskrivningsDatum;" +
        "Patientavgift;Kostnad";

    public const string DiagnosisHeader = "Regionkod;VardkontaktId;Diagnos;DiagnosTyp";
    public const string ProcedureHeader = "Regionkod;VardkontaktId;Atgard;Kodverk;Antal";

    /// <summary>The PersonNyckel of a made-up person.</summary>
    public static string Person(int person)
    {
        Span<byte> key = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(key[12..], person);
        Span<byte> text = stackalloc byte[PersonNyckelText.Length];
        PersonNyckelText.Write(key, text);
        return Encoding.ASCII.GetString(text);
    }

    public static string Enrolled(int person, string day, string county = "13") =>
        $"{Person(person)};1;1;{day};{day};1990;1;SYR;N;INSKRIVEN;{day};{county};0000;ABO;SOKANDE;";

    public static string Moved(int person, string applied, string day, string county) =>
        $"{Person(person)};1;1;{applied};{applied};1990;1;SYR;N;FLYTT;{day};{county};0000;EBO;SOKANDE;";

    public static string Examined(int examination, int person, string day, string regionCode = "13") =>
        $"{regionCode};HU-{examination};{Person(person)};1990;1;0000;ASYL;{day};BREV;{day};GENOMFORD;{day};J;J;J;N;N;J;SE2321000115-E{examination};;J;2120,50";

    /// <param name="person">Null where the contact cannot be linked.</param>
    public static string Contact(int contact, int? person, string day, string regionCode = "01") =>
        $"{regionCode};SE2321000115-E1;SE2321000115-E2;;K-{contact};{(person is { } known ? Person(known) : "OLANKAD")};1;1990;1;0000;SYR;ASYL;{day};;0;XS915;800;PV;;0;N;;;N;;;";

    public static string NationMonth(string month, int applications, string published, string decisions = "5;2;1;1;1;158,5") =>
        $"{month};{applications};{applications};0;0;0;{decisions};{published}";
}
