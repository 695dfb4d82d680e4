# The extension: headers of the UNO types, the one UNO component, the .oxt.
#
#   ${CMAKE_BINARY_DIR}/kehoach.rdb        our types
#   ${CMAKE_BINARY_DIR}/bundled/kehoach/   what is zipped; `soffice -env:BUNDLED_EXTENSIONS=file://…/bundled`
#                                          runs it in place
#   ${CMAKE_BINARY_DIR}/kehoach.oxt
find_package(LibreOfficeSDK REQUIRED)

# --- types: our IDL to a type library, all types to C++ headers (under a second)
set(types ${CMAKE_BINARY_DIR}/kehoach.rdb)
set(headers ${CMAKE_BINARY_DIR}/headers)
file(GLOB idl CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/idl/org/kehoach/*.idl)
add_custom_command(OUTPUT ${types}
  COMMAND ${LO_UNOIDL_WRITE} ${LO_TYPES} ${PROJECT_SOURCE_DIR}/idl ${types}
  DEPENDS ${idl} VERBATIM COMMENT "Type library kehoach.rdb")
add_custom_command(OUTPUT ${headers}/office.stamp
  COMMAND ${LO_CPPUMAKER} -Gc -O${headers}/office ${LO_TYPES}
  COMMAND ${CMAKE_COMMAND} -E touch ${headers}/office.stamp
  DEPENDS ${LO_TYPES} VERBATIM COMMENT "Headers of the office's types")
list(TRANSFORM LO_TYPES PREPEND -X OUTPUT_VARIABLE known_types)
add_custom_command(OUTPUT ${headers}/own.stamp
  COMMAND ${LO_CPPUMAKER} -Gc -O${headers}/own ${types} ${known_types}
  COMMAND ${CMAKE_COMMAND} -E touch ${headers}/own.stamp
  DEPENDS ${types} VERBATIM COMMENT "Headers of our types")
add_custom_target(kehoach_headers DEPENDS ${headers}/office.stamp ${headers}/own.stamp)

# --- the component
file(GLOB sources CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/src/office/*.cxx ${PROJECT_SOURCE_DIR}/src/app/*.cxx
  ${PROJECT_SOURCE_DIR}/src/ui/*.cxx ${PROJECT_SOURCE_DIR}/src/component/*.cxx)
set(exports ${PROJECT_SOURCE_DIR}/src/component/exports.map)
add_library(kehoach MODULE ${sources})
add_dependencies(kehoach kehoach_headers)
set_target_properties(kehoach PROPERTIES PREFIX "" OUTPUT_NAME kehoach.uno SKIP_BUILD_RPATH ON
  LINK_DEPENDS ${exports})
target_include_directories(kehoach PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_include_directories(kehoach SYSTEM PRIVATE ${headers}/office ${headers}/own)
target_link_libraries(kehoach PRIVATE
  kehoach_check kehoach_draft kehoach_budget kehoach_plan kehoach_law kehoach_document kehoach_text
  kehoach_options LibreOffice::UNO)
# XDrawPageSupplier is declared deprecated, yet Writer has no other way to its drawings.
target_compile_options(kehoach PRIVATE -Wno-deprecated-declarations)
# The office has these libraries loaded: no run path. Our symbols stay ours: another extension may
# have classes of the same name.
target_link_options(kehoach PRIVATE -Wl,-z,defs -Wl,--as-needed -Wl,-Bsymbolic -Wl,--exclude-libs,ALL
  -Wl,--version-script=${exports} $<$<CONFIG:Release>:-s>)
if(KEHOACH_TEST_HOOK)
  target_compile_definitions(kehoach PRIVATE KEHOACH_TEST_HOOK)
endif()

# --- what runs when a document opens: a library of its own, a few kilobytes
file(GLOB start_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/start/*.cxx)
add_library(kehoach_start MODULE ${start_sources})
add_dependencies(kehoach_start kehoach_headers)
set_target_properties(kehoach_start PROPERTIES PREFIX "" OUTPUT_NAME kehoach-start.uno SKIP_BUILD_RPATH ON
  LINK_DEPENDS ${exports})
target_include_directories(kehoach_start PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_include_directories(kehoach_start SYSTEM PRIVATE ${headers}/office)
target_link_libraries(kehoach_start PRIVATE kehoach_options LibreOffice::UNO)
target_link_options(kehoach_start PRIVATE -Wl,-z,defs -Wl,--as-needed -Wl,-Bsymbolic
  -Wl,--version-script=${exports} $<$<CONFIG:Release>:-s>)

# --- the package
set(KEHOACH_IDENTIFIER org.kehoach.extension)
set(KEHOACH_PLATFORM ${CMAKE_SYSTEM_NAME}_${CMAKE_SYSTEM_PROCESSOR})
string(TOLOWER ${KEHOACH_PLATFORM} KEHOACH_DESCRIPTION_PLATFORM)
set(KEHOACH_LIBRARY kehoach.uno.so)
set(KEHOACH_START_LIBRARY kehoach-start.uno.so)
file(GLOB schemas CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/extension
  ${PROJECT_SOURCE_DIR}/extension/registry/*.xcs)
file(GLOB settings CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/extension
  ${PROJECT_SOURCE_DIR}/extension/registry/*.xcu)
set(KEHOACH_REGISTRY "") # schemas before what they describe
foreach(kind schema data)
  if(kind STREQUAL schema)
    set(files ${schemas})
  else()
    set(files ${settings})
  endif()
  foreach(file ${files})
    string(APPEND KEHOACH_REGISTRY " <manifest:file-entry manifest:full-path=\"${file}\" "
      "manifest:media-type=\"application/vnd.sun.star.configuration-${kind}\"/>\n")
  endforeach()
endforeach()
set(KEHOACH_TEST_HOOK_IMPLEMENTATION "")
if(KEHOACH_TEST_HOOK)
  include(TestHook)
endif()
set(configured ${CMAKE_BINARY_DIR}/package)
foreach(file description.xml META-INF/manifest.xml kehoach.components)
  get_filename_component(name ${file} NAME)
  configure_file(${PROJECT_SOURCE_DIR}/cmake/package/${name}.in ${configured}/${file} @ONLY)
endforeach()

set(stage ${CMAKE_BINARY_DIR}/bundled/kehoach)
set(oxt ${CMAKE_BINARY_DIR}/kehoach.oxt)
file(GLOB_RECURSE contents CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/extension/* ${PROJECT_SOURCE_DIR}/dialogs/*)
set(stage_dialogs ${PROJECT_SOURCE_DIR}/cmake/StageDialogs.cmake)
add_custom_command(OUTPUT ${oxt}
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${stage} ${oxt}
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${PROJECT_SOURCE_DIR}/extension ${stage}
  COMMAND ${CMAKE_COMMAND} -D FROM=${PROJECT_SOURCE_DIR}/dialogs -D TO=${stage}/dialogs -P ${stage_dialogs}
  COMMAND ${CMAKE_COMMAND} -E copy_directory ${configured} ${stage}
  COMMAND ${CMAKE_COMMAND} -E copy ${types} $<TARGET_FILE:kehoach>
    $<TARGET_FILE:kehoach_start> ${stage}
  COMMAND ${CMAKE_COMMAND} -E chdir ${stage} ${CMAKE_COMMAND} -E tar cf ${oxt} --format=zip .
  DEPENDS kehoach kehoach_start ${types} ${contents} ${stage_dialogs}
    ${configured}/description.xml ${configured}/META-INF/manifest.xml ${configured}/kehoach.components
  VERBATIM COMMENT "kehoach.oxt")
add_custom_target(oxt ALL DEPENDS ${oxt})
