# Writes the rows of docs/diagnostics.md, which are the one list of codes, as C++ for `presspack
# explain`:  cmake -DINPUT=diagnostics.md -DOUTPUT=codes.inc -P diagnostic_codes.cmake
file(STRINGS "${INPUT}" lines ENCODING UTF-8)
set(rows "")
set(section "")
foreach(line IN LISTS lines)
  if(line MATCHES "^## (.*)$")
    set(section "${CMAKE_MATCH_1}")
  elseif(line MATCHES "^\\| `([a-z0-9-]+)` *\\| *([^|]*[^| ]) *\\| *(.*[^ ]) *\\|$")
    string(APPEND rows
      "    {\"${CMAKE_MATCH_1}\", \"${CMAKE_MATCH_2}\", R\"*(${CMAKE_MATCH_3})*\", \"${section}\"},\n")
  endif()
endforeach()
file(CONFIGURE OUTPUT "${OUTPUT}" CONTENT "${rows}" @ONLY)
