using Xunit.Sdk;
using Xunit.v3;

// A build takes all cores, and all tests that build work in the same clone.
[assembly: Parallelization(Mode = ParallelMode.None)]
