using AsylumCare.Benchmarks;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In this process, whatever the job: a process of its own would build the whole solution anew for every run.
var config = DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator());
BenchmarkSwitcher.FromTypes([typeof(PageWriting), typeof(CheckedReading), typeof(Folding)]).Run(args, config);
