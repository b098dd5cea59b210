[assembly: Slow("Generates and compiles a client for each of a hundred changes.")]
