using System.CommandLine;
using Ingestion.Cli.Commands;

var root = new RootCommand("Reads press articles, labels topics, stance and voices, and answers questions about them.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    UploadCommand.Create(),
    QueryCommand.Create(),
    RepairCommand.Create(),
    ExportCommand.Create(),
    ParseCommand.Create(),
    ClassifyCommand.Create(),
    ExplainCommand.Create(),
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    CorpusCommand.Create(),
    ReclassifyCommand.Create(),
};

return await CommandRunner.RunAsync(root, args);
