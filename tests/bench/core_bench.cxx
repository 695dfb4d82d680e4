/// \file
/// How recognition and checking grow with the length of a plan. The seed's content is repeated
/// between its head and its end: `range` is how often; 4 are about ten pages, 1000 a thousand and more.
#include "core/check/check.hxx"
#include "core/text/unicode.hxx"

#include <benchmark/benchmark.h>

#include <fstream>
#include <iterator>

using namespace kehoach;

namespace
{
document::Snapshot plan(std::int64_t times)
{
    std::ifstream file(KEHOACH_TEST_DATA_DIR "/seed.txt", std::ios::binary);
    std::u16string const seed = text::toUtf16(std::string(std::istreambuf_iterator<char>(file), {}));
    std::size_t const begin = seed.find(u"II. NỘI DUNG"), end = seed.find(u"III. TỔ CHỨC");
    std::u16string text = seed.substr(0, begin);
    for (std::int64_t time = 0; time < times; ++time)
        text += seed.substr(begin, end - begin);
    return document::fromPlainText(text + seed.substr(end));
}

void recognize(benchmark::State& state)
{
    document::Snapshot const snapshot = plan(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(plan::recognize(snapshot));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(recognize)->Arg(4)->Arg(40)->Arg(400)->Arg(1000)->Unit(benchmark::kMillisecond)->Complexity(benchmark::oN);

void check(benchmark::State& state)
{
    static check::Checker const checker(KEHOACH_EXTENSION_DIR);
    document::Snapshot const snapshot = plan(state.range(0));
    check::Options options;
    options.today = std::chrono::year(2026) / 11 / 1;
    for (auto _ : state)
        benchmark::DoNotOptimize(checker.check(snapshot, options));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(check)->Arg(4)->Arg(40)->Arg(400)->Arg(1000)->Unit(benchmark::kMillisecond)->Complexity(benchmark::oN);

void readRules(benchmark::State& state)
{
    for (auto _ : state)
        benchmark::DoNotOptimize(check::Checker(KEHOACH_EXTENSION_DIR));
}
BENCHMARK(readRules)->Unit(benchmark::kMillisecond);
} // namespace
