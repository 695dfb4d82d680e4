# kehoach_module(<name> [DEPENDS <module>…])
#
# One folder of the core is one static library `kehoach_<name>`, made of every
# src/core/<name>/**/*.cxx; its unit tests are tests/core/<name>/*_test.cxx, one executable.
# DEPENDS is the list of arrows this module is allowed; tests/source/arrows_test.py reads the
# #include lines and fails where the code says something else.
function(kehoach_module name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/core/${name}/*.cxx)
  if(sources)
    add_library(kehoach_${name} STATIC ${sources})
    set(visibility PUBLIC)
  else()
    add_library(kehoach_${name} INTERFACE)
    set(visibility INTERFACE)
  endif()
  target_include_directories(kehoach_${name} ${visibility} ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(kehoach_${name} ${visibility} kehoach_options ${ARG_LIBRARIES})
  foreach(dependency ${ARG_DEPENDS})
    target_link_libraries(kehoach_${name} ${visibility} kehoach_${dependency})
  endforeach()

  if(NOT BUILD_TESTING)
    return()
  endif()
  file(GLOB tests CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/core/${name}/*_test.cxx)
  if(tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE kehoach_${name} GTest::gmock GTest::gtest_main)
    target_include_directories(${name}_test PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    target_compile_definitions(${name}_test PRIVATE
      KEHOACH_EXTENSION_DIR="${PROJECT_SOURCE_DIR}/extension"
      KEHOACH_TEST_DATA_DIR="${PROJECT_SOURCE_DIR}/tests/data"
      KEHOACH_CORPUS_DIR="${PROJECT_SOURCE_DIR}/../shared/corpus")
    add_test(NAME core.${name} COMMAND ${name}_test)
  endif()
endfunction()
