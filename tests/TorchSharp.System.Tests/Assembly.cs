// The seed and the number of living tensors are the process's: one test at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
