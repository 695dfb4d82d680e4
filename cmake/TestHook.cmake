# What the package of the tests has beside the services of the extension, as entries of kehoach.components.
set(KEHOACH_TEST_HOOK_IMPLEMENTATION "
 <implementation name=\"org.kehoach.comp.TestHook\" constructor=\"org_kehoach_TestHook_get\" single-instance=\"true\">
  <service name=\"org.kehoach.TestHook\"/>
 </implementation>")
foreach(job TestMeasure TestLive TestHashPass TestReread TestCompose TestFail)
  string(APPEND KEHOACH_TEST_HOOK_IMPLEMENTATION "
 <implementation name=\"org.kehoach.comp.${job}\" constructor=\"org_kehoach_${job}_get\">
  <service name=\"org.kehoach.${job}\"/>
 </implementation>")
endforeach()
