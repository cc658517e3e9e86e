// One cold process: CPU time and peak memory of `presspack build` on the sample, as the kernel
// counts them for the child (getrusage).  `build/release/bench/cold_bench [program] [pack]`

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace {

struct Cost {
  double cpu_ms;
  double peak_mib;
};

double milliseconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000;
}

Cost run_once(const char* program, const char* pack, const char* output) {
  const pid_t child = fork();
  if (child == 0) {
    execl(program, program, "build", "-q", "-o", output, pack, nullptr);
    _exit(127);
  }
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    std::fprintf(stderr, "%s did not build %s\n", program, pack);
    _exit(1);
  }
  return {milliseconds(used.ru_utime) + milliseconds(used.ru_stime),
          static_cast<double>(used.ru_maxrss) / 1024};
}

}  // namespace

int main(int argc, char** argv) {
  const char* program = argc > 1 ? argv[1] : PRESSPACK_PROGRAM;
  const char* pack = argc > 2 ? argv[2] : PRESSPACK_ROOT "/content/ichp-impact-report/pack.yaml";
  constexpr int runs = 41;
  const std::string output =
      std::string(P_tmpdir) + "/presspack-cold-" + std::to_string(getpid()) + ".pdf";
  std::vector<double> cpu;
  double peak = 0;
  for (int i = 0; i < runs; ++i) {
    const Cost cost = run_once(program, pack, output.c_str());
    cpu.push_back(cost.cpu_ms);
    peak = std::max(peak, cost.peak_mib);
  }
  unlink(output.c_str());
  std::sort(cpu.begin(), cpu.end());
  std::printf("cold process, %d runs: CPU min %.1f ms, median %.1f ms; peak memory %.1f MiB\n",
              runs, cpu.front(), cpu[runs / 2], peak);
  return 0;
}
