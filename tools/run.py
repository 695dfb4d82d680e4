"""Opens Writer on the screen with the extension, in a profile of its own that is kept from run to run."""
import argparse
import os
import pathlib
import sys

from office import BUILD, LANGUAGE, OXT, PROGRAM, install, new_profile


def main():
    parser = argparse.ArgumentParser(prog="./dev run", description=__doc__)
    parser.add_argument("file", nargs="?", type=pathlib.Path, help="a document; without one, an empty one")
    parser.add_argument("--language", choices=("vi", "en"), default=LANGUAGE, help="of a new profile")
    arguments = parser.parse_args()
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("There is no screen (DISPLAY is not set). ./dev demo works without one.", file=sys.stderr)
        return 3
    folder = BUILD / "run"
    profile = folder / "profile"
    user = f"-env:UserInstallation={profile.as_uri()}"
    if not profile.exists():
        new_profile(profile, arguments.language)
    document = [str(arguments.file.resolve())] if arguments.file else []
    command = [str(PROGRAM / "soffice"), user, install(OXT, folder), "--nologo", "--norestore", "--writer", *document]
    os.execv(command[0], command)


if __name__ == "__main__":
    sys.exit(main())
