#include "Shim.h"

#include <string>

namespace
{

thread_local std::string last;

// libtorch appends where in its own code it stood; a reader of a .NET exception has no use for that.
void keep(std::string message)
{
    auto end = message.find("Exception raised from");
    if (end != std::string::npos) message.erase(end);
    while (!message.empty() && (message.back() == '\n' || message.back() == ' ')) message.pop_back();
    last = std::move(message);
}

}

void shim::remember() noexcept
{
    try
    {
        try { throw; }
        catch (const c10::Error& error) { keep(error.what_without_backtrace()); }
        catch (const std::exception& error) { keep(error.what()); }
        catch (...) { keep("libtorch failed and did not say why."); }
    }
    catch (...) { last.clear(); }
}

// The last failure of this thread; good until its next one.
ENTRY(const char*) shim_failure()
{
    return last.c_str();
}
