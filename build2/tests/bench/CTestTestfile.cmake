# CMake generated Testfile for 
# Source directory: /work/wt/lead/tests/bench
# Build directory: /work/wt/lead/build2/tests/bench
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
