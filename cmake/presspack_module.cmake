# presspack_module(name USES other… LIBRARIES target…): the folder src/<name> as a static library.
#
# USES are the modules it may include; LIBRARIES are third-party targets, PRIVATE, so that their
# headers do not leak into the modules above.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
option(PRESSPACK_BENCHMARKS "build bench/" OFF)
set(PRESSPACK_WARNINGS -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Werror
    # g++ 12 sees overlaps in std::string's operator+ that are not there (GCC bug 105651).
    -Wno-restrict
    # Designated initialisers leave the other members at their defaults, on purpose.
    -Wno-missing-field-initializers)

# Under the sanitizers g++ 12 sees uninitialised parts in its own <regex> (GCC bug 105562).
if(CMAKE_CXX_FLAGS MATCHES "-fsanitize")
  list(APPEND PRESSPACK_WARNINGS -Wno-maybe-uninitialized)
endif()

find_program(PRESSPACK_CCACHE ccache)
if(PRESSPACK_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${PRESSPACK_CCACHE}")
endif()

function(presspack_sources target folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${folder}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${folder}/*.h")
  target_sources(${target} PRIVATE ${sources})
  target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/src")
  target_compile_options(${target} PRIVATE ${PRESSPACK_WARNINGS})
endfunction()

function(presspack_module name)
  cmake_parse_arguments(ARG "" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${name}/*.cpp")
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(NOT sources)
    add_library(presspack_${name} INTERFACE)
    set(scope INTERFACE)
    target_include_directories(presspack_${name} INTERFACE "${PROJECT_SOURCE_DIR}/src")
  else()
    add_library(presspack_${name} STATIC)
    presspack_sources(presspack_${name} ${name})
    target_link_libraries(presspack_${name} PRIVATE ${ARG_LIBRARIES})
    set(scope PUBLIC)
  endif()
  foreach(used IN LISTS ARG_USES)
    target_link_libraries(presspack_${name} ${scope} presspack_${used})
  endforeach()
  target_link_libraries(presspack_${name} ${scope} fmt::fmt)
endfunction()
