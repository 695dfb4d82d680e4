# CMake generated Testfile for 
# Source directory: /work/wt/lead/tests/corpus
# Build directory: /work/wt/lead/build2/tests/corpus
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
add_test([=[corpus]=] "/work/wt/lead/build2/tests/corpus/accuracy" "--require" "fields=0.998,bases=0.99,recipients=0.99,outline=0.998,types=0,sure=0.99")
set_tests_properties([=[corpus]=] PROPERTIES  SKIP_REGULAR_EXPRESSION "skipped: no corpus" _BACKTRACE_TRIPLES "/work/wt/lead/tests/corpus/CMakeLists.txt;11;add_test;/work/wt/lead/tests/corpus/CMakeLists.txt;0;")
add_test([=[corpus.changes]=] "/work/wt/lead/build2/tests/corpus/changes_test")
set_tests_properties([=[corpus.changes]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/tests/corpus/CMakeLists.txt;17;add_test;/work/wt/lead/tests/corpus/CMakeLists.txt;0;")
