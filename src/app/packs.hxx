/// \file
/// The packs of the office: kehoach/packs in the user's profile.
#pragma once

namespace kehoach::app
{
/// A pack came or went: who asks for the installation from now on gets one that was read anew. Who holds the one
/// before keeps it.
void forgetPacks();
} // namespace kehoach::app
