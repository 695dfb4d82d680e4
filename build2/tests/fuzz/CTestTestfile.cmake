# CMake generated Testfile for 
# Source directory: /work/wt/lead/tests/fuzz
# Build directory: /work/wt/lead/build2/tests/fuzz
# 
# This file includes the relevant testing commands required for 
# testing this directory and lists subdirectories to be tested as well.
