# CMake generated Testfile for 
# Source directory: /work/wt/lead/tests/rules
# Build directory: /work/wt/lead/build2/tests/rules
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
add_test([=[rules.examples]=] "/work/wt/lead/build2/tests/rules/rules_test")
set_tests_properties([=[rules.examples]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/tests/rules/CMakeLists.txt;14;add_test;/work/wt/lead/tests/rules/CMakeLists.txt;0;")
add_test([=[rules.docs]=] "/root/.pyenv/shims/python3" "/work/wt/lead/tools/rule-docs" "--check")
set_tests_properties([=[rules.docs]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/tests/rules/CMakeLists.txt;17;add_test;/work/wt/lead/tests/rules/CMakeLists.txt;0;")
add_test([=[rules.precision]=] "/root/.pyenv/shims/python3" "/work/wt/lead/tools/precision" "--check")
set_tests_properties([=[rules.precision]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/tests/rules/CMakeLists.txt;18;add_test;/work/wt/lead/tests/rules/CMakeLists.txt;0;")
