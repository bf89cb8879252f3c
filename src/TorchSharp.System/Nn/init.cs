using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>How parameters start.</summary>
        public static class init
        {
            /// <summary>What follows a layer, numbered as in TorchSharp.</summary>
            public enum NonlinearityType
            {
                Linear = 0,
                Conv1D = 1,
                Conv2D = 2,
                Conv3D = 3,
                ConvTranspose1D = 4,
                ConvTranspose2D = 5,
                ConvTranspose3D = 6,
                Sigmoid = 7,
                Tanh = 8,
                ReLU = 9,
                LeakyReLU = 10,
            }

            /// <summary>Whose number of links counts.</summary>
            public enum FanInOut
            {
                FanIn = 0,
                FanOut = 1,
            }

            public static Tensor ones_(Tensor tensor) => constant_(tensor, Scalar.One);

            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            public static Tensor constant_(Tensor tensor, Scalar val) =>
                After(Shim.shim_init_constant(tensor, val), tensor);

            // The generator is not heard: nor is it in TorchSharp.
            public static Tensor uniform_(
                Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                After(Shim.shim_init_uniform(tensor, low, high), tensor);

            public static Tensor normal_(
                Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                After(Shim.shim_init_normal(tensor, mean, std), tensor);

            public static Tensor kaiming_uniform_(
                Tensor tensor,
                double a = 0,
                FanInOut mode = FanInOut.FanIn,
                NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                After(Shim.shim_init_kaiming_uniform(tensor, a, (long)mode, (long)nonlinearity), tensor);

            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1.0) =>
                After(Shim.shim_init_xavier_uniform(tensor, gain), tensor);

            private static Tensor After(int done, Tensor tensor)
            {
                Shim.Check(done);
                return tensor;
            }
        }
    }
}
