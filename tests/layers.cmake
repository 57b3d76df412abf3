# Checks that includes go leftwards along the pipeline and that each third-party library has one home.
#   cmake -DROOT=<project> -P layers.cmake
cmake_minimum_required(VERSION 3.25)

# Layer: the folders of src/ that its files may include besides their own.
set(layers base read extract analyse index query present tools)
set(base_may "")
set(read_may base)
set(extract_may base read)
set(analyse_may base)
set(index_may base read extract analyse)
set(query_may base analyse index)
set(present_may "")
set(tools_may present)

# Header (regular expression), and the only layers that may include it.
set(homes
  "xapian\\.h" "base|index|query"
  "libstemmer\\.h" "analyse"
  "nlohmann/.*" "read"
  "libxml/.*" "read"
  "archive\\.h" "read"
  "archive_entry\\.h" "read"
  "zlib\\.h" "read"
  "zstd\\.h" "index"
  "zdict\\.h" "index"
  "utf8proc\\.h" "base|present"
  "xxhash\\.h" "base"
  "boost/.*" "tools"
  "doctest/.*" "none")

set(faults 0)
macro(fault text)
  message("${text}")
  math(EXPR faults "${faults} + 1")
endmacro()

set(checked 0)
foreach(layer ${layers})
  set(folder ${ROOT}/src/${layer})
  if(layer STREQUAL tools)
    set(folder ${ROOT}/tools)
  endif()
  file(GLOB_RECURSE files ${folder}/*.h ${folder}/*.cc)
  foreach(path ${files})
    math(EXPR checked "${checked} + 1")
    file(RELATIVE_PATH name ${ROOT} ${path})
    file(STRINGS ${path} lines REGEX "^#include [<\"]")
    foreach(line ${lines})
      string(REGEX REPLACE "^#include [<\"]([^>\"]*)[>\"].*" "\\1" header "${line}")
      string(REGEX MATCH "^(base|read|extract|analyse|index|query|present|tools)/" target "${header}")
      if(target)
        string(REPLACE "/" "" target "${target}")
        if(NOT target STREQUAL layer AND NOT target IN_LIST ${layer}_may)
          fault("${name}: includes ${header}: ${layer} may not include ${target}")
        endif()
      endif()
      set(rest ${homes})
      while(rest)
        list(POP_FRONT rest library home)
        if(header MATCHES "^${library}$" AND NOT layer MATCHES "^(${home})$")
          fault("${name}: includes <${header}>, which has its home in ${home}")
        endif()
      endwhile()
    endforeach()
  endforeach()
endforeach()

# Public headers name the standard library and each other only.
file(GLOB files ${ROOT}/include/depesche/*.h)
foreach(path ${files})
  math(EXPR checked "${checked} + 1")
  file(RELATIVE_PATH name ${ROOT} ${path})
  file(STRINGS ${path} lines REGEX "^#include [<\"]")
  foreach(line ${lines})
    if(NOT line MATCHES "^#include <(depesche/[a-z]+\\.h|[a-z_]+)>$")
      fault("${name}: ${line}: a public header includes the standard library and depesche/ only")
    endif()
  endforeach()
endforeach()

if(checked LESS 20)
  fault("only ${checked} files found below ${ROOT}")
endif()
if(faults)
  message(FATAL_ERROR "${faults} includes go the wrong way")
endif()
message("${checked} files checked")
