using AsylumCare.App.Verbs;

return await CommandLine.RunAsync(args, VerbConsole.OfProcess());
