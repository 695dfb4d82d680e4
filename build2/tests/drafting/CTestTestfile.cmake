# CMake generated Testfile for 
# Source directory: /work/wt/lead/tests/drafting
# Build directory: /work/wt/lead/build2/tests/drafting
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
add_test([=[drafting]=] "/work/wt/lead/build2/tests/drafting/drafting")
set_tests_properties([=[drafting]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/tests/drafting/CMakeLists.txt;6;add_test;/work/wt/lead/tests/drafting/CMakeLists.txt;0;")
