[assembly: Slow("generates and compiles the clients for each of more than a hundred changes")]
