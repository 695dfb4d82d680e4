# CMake generated Testfile for 
# Source directory: /work/wt/lead/tests/mutation
# Build directory: /work/wt/lead/build2/tests/mutation
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
add_test([=[mutation]=] "/work/wt/lead/build2/tests/mutation/mutation")
set_tests_properties([=[mutation]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/tests/mutation/CMakeLists.txt;9;add_test;/work/wt/lead/tests/mutation/CMakeLists.txt;0;")
