# CMake generated Testfile for 
# Source directory: /work/wt/lead
# Build directory: /work/wt/lead/build2
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
add_test([=[core.text]=] "/work/wt/lead/build2/text_test")
set_tests_properties([=[core.text]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/cmake/KehoachModule.cmake;35;add_test;/work/wt/lead/CMakeLists.txt;52;kehoach_module;/work/wt/lead/CMakeLists.txt;0;")
add_test([=[core.document]=] "/work/wt/lead/build2/document_test")
set_tests_properties([=[core.document]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/cmake/KehoachModule.cmake;35;add_test;/work/wt/lead/CMakeLists.txt;53;kehoach_module;/work/wt/lead/CMakeLists.txt;0;")
add_test([=[core.law]=] "/work/wt/lead/build2/law_test")
set_tests_properties([=[core.law]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/cmake/KehoachModule.cmake;35;add_test;/work/wt/lead/CMakeLists.txt;54;kehoach_module;/work/wt/lead/CMakeLists.txt;0;")
add_test([=[core.plan]=] "/work/wt/lead/build2/plan_test")
set_tests_properties([=[core.plan]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/cmake/KehoachModule.cmake;35;add_test;/work/wt/lead/CMakeLists.txt;55;kehoach_module;/work/wt/lead/CMakeLists.txt;0;")
add_test([=[core.budget]=] "/work/wt/lead/build2/budget_test")
set_tests_properties([=[core.budget]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/cmake/KehoachModule.cmake;35;add_test;/work/wt/lead/CMakeLists.txt;56;kehoach_module;/work/wt/lead/CMakeLists.txt;0;")
add_test([=[core.check]=] "/work/wt/lead/build2/check_test")
set_tests_properties([=[core.check]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/cmake/KehoachModule.cmake;35;add_test;/work/wt/lead/CMakeLists.txt;57;kehoach_module;/work/wt/lead/CMakeLists.txt;0;")
add_test([=[core.draft]=] "/work/wt/lead/build2/draft_test")
set_tests_properties([=[core.draft]=] PROPERTIES  _BACKTRACE_TRIPLES "/work/wt/lead/cmake/KehoachModule.cmake;35;add_test;/work/wt/lead/CMakeLists.txt;58;kehoach_module;/work/wt/lead/CMakeLists.txt;0;")
add_test([=[source]=] "/usr/bin/python3" "/work/wt/lead/tests/run_suite.py" "source")
set_tests_properties([=[source]=] PROPERTIES  ENVIRONMENT "PYTHONDONTWRITEBYTECODE=1;KEHOACH_BUILD=/work/wt/lead/build2;" TIMEOUT "1800" _BACKTRACE_TRIPLES "/work/wt/lead/tests/tests.cmake;17;add_test;/work/wt/lead/tests/tests.cmake;23;kehoach_suite;/work/wt/lead/tests/tests.cmake;0;;/work/wt/lead/CMakeLists.txt;63;include;/work/wt/lead/CMakeLists.txt;0;")
subdirs("tests/corpus")
subdirs("tests/rules")
subdirs("tests/mutation")
subdirs("tests/drafting")
subdirs("tests/bench")
subdirs("tests/fuzz")
