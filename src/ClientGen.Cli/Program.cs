using ClientGen.Cli;

return await CommandLine.RunAsync(args, Console.Out, Console.Error, readLine: Console.IsInputRedirected ? null : Console.ReadLine);
