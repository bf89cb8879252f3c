// The exit code says whether tensors have something to run on here.
try
{
    using var first = TorchSharp.torch.zeros(1);
    return 0;
}
catch (System.TypeInitializationException)
{
    return 1;
}
