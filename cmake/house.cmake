# The house's tools as targets: format, format-check, tidy, and check (all of them, then the tests).

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)  # clang-tidy reads how each file is compiled

find_program(PRESSPACK_CLANG_FORMAT NAMES clang-format-14 clang-format)
find_program(PRESSPACK_RUN_CLANG_TIDY NAMES run-clang-tidy-14 run-clang-tidy)
file(GLOB_RECURSE presspack_formatted CONFIGURE_DEPENDS
  "${PROJECT_SOURCE_DIR}/src/*.h" "${PROJECT_SOURCE_DIR}/src/*.cpp"
  "${PROJECT_SOURCE_DIR}/tests/*.h" "${PROJECT_SOURCE_DIR}/tests/*.cpp"
  "${PROJECT_SOURCE_DIR}/bench/*.h" "${PROJECT_SOURCE_DIR}/bench/*.cpp")

if(PRESSPACK_CLANG_FORMAT)
  add_custom_target(format COMMAND "${PRESSPACK_CLANG_FORMAT}" -i ${presspack_formatted} VERBATIM)
  add_custom_target(format-check
    COMMAND "${PRESSPACK_CLANG_FORMAT}" --dry-run -Werror ${presspack_formatted} VERBATIM)
endif()
if(PRESSPACK_RUN_CLANG_TIDY)
  # clang does not know all of g++'s warnings; the compiler's own are not asked for here.
  add_custom_target(tidy
    COMMAND "${PRESSPACK_RUN_CLANG_TIDY}" -quiet -p "${PROJECT_BINARY_DIR}"
            -extra-arg=-Wno-unknown-warning-option "${PROJECT_SOURCE_DIR}/src/"
    USES_TERMINAL VERBATIM)
endif()
if(PRESSPACK_CLANG_FORMAT AND PRESSPACK_RUN_CLANG_TIDY AND BUILD_TESTING)
  add_custom_target(check
    COMMAND "${CMAKE_COMMAND}" --build "${PROJECT_BINARY_DIR}"
    COMMAND "${CMAKE_COMMAND}" --build "${PROJECT_BINARY_DIR}" --target format-check
    COMMAND "${CMAKE_COMMAND}" --build "${PROJECT_BINARY_DIR}" --target tidy
    COMMAND "${CMAKE_CTEST_COMMAND}" --output-on-failure
    USES_TERMINAL VERBATIM)
endif()
