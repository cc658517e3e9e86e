# English hyphenation patterns, out of Debian's hyphen-en-gb and hyphen-en-us, compiled into the text
# module.  The generated file holds their words in another form and is never committed.

set(hyphen_folder /usr/share/hyphen)
add_executable(compile_patterns "${PROJECT_SOURCE_DIR}/cmake/compile_patterns.cpp")
target_compile_options(compile_patterns PRIVATE ${PRESSPACK_WARNINGS})
set(hyphen_tables "${PROJECT_BINARY_DIR}/generated/hyphen_tables.cpp")
file(MAKE_DIRECTORY "${PROJECT_BINARY_DIR}/generated")
add_custom_command(OUTPUT "${hyphen_tables}"
  COMMAND compile_patterns "${hyphen_tables}"
          british=${hyphen_folder}/hyph_en_GB.dic american=${hyphen_folder}/hyph_en_US.dic
  DEPENDS compile_patterns ${hyphen_folder}/hyph_en_GB.dic ${hyphen_folder}/hyph_en_US.dic VERBATIM)
target_sources(presspack_text PRIVATE "${hyphen_tables}")
