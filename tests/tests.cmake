# Tests beside the unit tests of the core: the corpus, the rules, and the Python suites that need the
# extension. Included by the project's CMakeLists.txt.
if(NOT BUILD_TESTING)
  return()
endif()
foreach(folder corpus rules mutation drafting bench fuzz)
  if(EXISTS ${PROJECT_SOURCE_DIR}/tests/${folder}/CMakeLists.txt)
    add_subdirectory(${PROJECT_SOURCE_DIR}/tests/${folder})
  endif()
endforeach()

# The system's Python: only it has LibreOffice's `uno`.
find_program(KEHOACH_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)

# kehoach_suite(<ctest name> <folder of tests/> [<variable>=<value>…])
function(kehoach_suite name folder)
  add_test(NAME ${name}
    COMMAND ${KEHOACH_PYTHON} ${PROJECT_SOURCE_DIR}/tests/run_suite.py ${folder})
  set_tests_properties(${name} PROPERTIES TIMEOUT 1800
    ENVIRONMENT "PYTHONDONTWRITEBYTECODE=1;KEHOACH_BUILD=${CMAKE_BINARY_DIR};${ARGN}")
endfunction()

kehoach_suite(source source)
if(KEHOACH_WITH_OFFICE)
  include(${PROJECT_SOURCE_DIR}/tests/hook.cmake)
  kehoach_suite(package package)
  kehoach_suite(office office)
  kehoach_suite(tools tools)
  kehoach_suite(dialogs.vi dialogs KEHOACH_DIALOGS=1 KEHOACH_OXT=${KEHOACH_TEST_OXT})
  kehoach_suite(dialogs.en dialogs KEHOACH_DIALOGS=1 KEHOACH_OXT=${KEHOACH_TEST_OXT} KEHOACH_LANGUAGE=en)
  kehoach_suite(window window)
endif()
