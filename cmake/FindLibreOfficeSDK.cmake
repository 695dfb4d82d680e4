# Finds the LibreOffice SDK: by OO_SDK_HOME (CMake variable, or environment as setsdkenv_unix sets it),
# else where Debian and the usual packages put it.
#
# Gives the interface target LibreOffice::UNO and LO_CPPUMAKER, LO_UNOIDL_WRITE, LO_PROGRAM_DIR,
# LO_TYPES (the type libraries of the URE and of the office).
set(OO_SDK_HOME "$ENV{OO_SDK_HOME}" CACHE PATH "LibreOffice SDK folder (the one with bin/cppumaker)")
if(OO_SDK_HOME)
  set(_sdks ${OO_SDK_HOME}) # whoever names an SDK gets that one or an error, not another one
else()
  file(GLOB _sdks /usr/lib/libreoffice/sdk /usr/lib64/libreoffice/sdk /opt/libreoffice*/sdk)
endif()

set(_here NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
find_path(LO_SDK_DIR NAMES bin/cppumaker PATHS ${_sdks} ${_here})
find_path(LO_INCLUDE_DIR NAMES sal/config.h
  PATHS ${LO_SDK_DIR}/include /usr/include/libreoffice ${_here})
find_path(LO_PROGRAM_DIR NAMES types.rdb
  PATHS ${LO_SDK_DIR}/../program $ENV{OO_SDK_URE_LIB_DIR} ${_here})
find_program(LO_CPPUMAKER cppumaker PATHS ${LO_SDK_DIR}/bin ${_here})
find_program(LO_UNOIDL_WRITE unoidl-write PATHS ${LO_SDK_DIR}/bin ${_here})
set(LO_TYPES ${LO_PROGRAM_DIR}/types.rdb ${LO_PROGRAM_DIR}/types/offapi.rdb)

set(_libraries "")
foreach(_name cppu cppuhelpergcc3 sal)
  find_library(LO_LIBRARY_${_name} NAMES uno_${_name} PATHS ${LO_SDK_DIR}/lib ${_here})
  list(APPEND _libraries LO_LIBRARY_${_name})
endforeach()
mark_as_advanced(LO_SDK_DIR LO_INCLUDE_DIR LO_PROGRAM_DIR LO_CPPUMAKER LO_UNOIDL_WRITE ${_libraries})

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibreOfficeSDK
  REQUIRED_VARS LO_SDK_DIR LO_INCLUDE_DIR LO_PROGRAM_DIR LO_CPPUMAKER LO_UNOIDL_WRITE ${_libraries}
  REASON_FAILURE_MESSAGE "\nThe extension needs the SDK of LibreOffice 7.4 or later. On Debian: apt-get install libreoffice-dev. Elsewhere install your LibreOffice's SDK package and give its folder, the one with bin/cppumaker: cmake -DOO_SDK_HOME=/opt/libreoffice24.8/sdk … To build the core and its tests alone: -DKEHOACH_WITH_OFFICE=OFF.\n")

if(LibreOfficeSDK_FOUND AND NOT TARGET LibreOffice::UNO)
  add_library(LibreOffice::UNO INTERFACE IMPORTED)
  foreach(_library ${_libraries})
    target_link_libraries(LibreOffice::UNO INTERFACE ${${_library}})
  endforeach()
  target_include_directories(LibreOffice::UNO SYSTEM INTERFACE ${LO_INCLUDE_DIR})
  target_compile_definitions(LibreOffice::UNO INTERFACE UNX GCC LINUX CPPU_ENV=gcc3)
endif()
