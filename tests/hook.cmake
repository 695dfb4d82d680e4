# kehoach-test.oxt: the package with the test hook in, through which the dialog tests reach the controls of
# an open dialog. Only src/ui is compiled again; every other object is the package's own.
if(KEHOACH_TEST_HOOK)
  set(KEHOACH_TEST_OXT ${oxt})
  return()
endif()
set(KEHOACH_TEST_OXT ${CMAKE_BINARY_DIR}/kehoach-test.oxt)

set(hooked ${sources})
list(FILTER hooked INCLUDE REGEX /src/ui/)
set(others $<FILTER:$<TARGET_OBJECTS:kehoach>,EXCLUDE,/src/ui/>)
add_library(kehoach_test MODULE ${hooked} ${others})
add_dependencies(kehoach_test kehoach_headers)
foreach(property INCLUDE_DIRECTORIES LINK_LIBRARIES LINK_OPTIONS LINK_DEPENDS)
  get_target_property(value kehoach ${property})
  set_target_properties(kehoach_test PROPERTIES ${property} "${value}")
endforeach()
set_target_properties(kehoach_test PROPERTIES PREFIX "" OUTPUT_NAME kehoach.uno SKIP_BUILD_RPATH ON
  LINKER_LANGUAGE CXX LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/hook)
target_include_directories(kehoach_test SYSTEM PRIVATE ${headers}/office ${headers}/own)
target_compile_definitions(kehoach_test PRIVATE KEHOACH_TEST_HOOK)

include(TestHook)
set(components ${CMAKE_BINARY_DIR}/hook/kehoach.components)
configure_file(${PROJECT_SOURCE_DIR}/cmake/package/kehoach.components.in ${components} @ONLY)
set(test_stage ${CMAKE_BINARY_DIR}/hook/stage)
add_custom_command(OUTPUT ${KEHOACH_TEST_OXT}
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${test_stage} ${KEHOACH_TEST_OXT}
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${stage} ${test_stage}
  COMMAND ${CMAKE_COMMAND} -E copy ${components} $<TARGET_FILE:kehoach_test> ${test_stage}
  COMMAND ${CMAKE_COMMAND} -E chdir ${test_stage} ${CMAKE_COMMAND} -E tar cf ${KEHOACH_TEST_OXT} --format=zip .
  DEPENDS ${oxt} kehoach_test ${components} VERBATIM COMMENT "kehoach-test.oxt")
add_custom_target(test_oxt ALL DEPENDS ${KEHOACH_TEST_OXT})
