"""Files and directories that commands write to, never over what is there unless told to."""

from pathlib import Path

from commands.failures import CommandError


def out_directory(path: Path, overwrite: bool) -> Path:
    """Return a directory ready to be written to, created if absent.

    Raises:
        CommandError: when it holds something and ``overwrite`` is not set.
        OSError: when it cannot be created.
    """
    path.mkdir(parents=True, exist_ok=True)
    if not overwrite and any(path.iterdir()):
        raise CommandError(f"{path}: holds files already; name an empty directory, or add --overwrite")
    probe = path / ".write-test"
    probe.touch()
    probe.unlink()
    return path


def write_file(path: Path, content: bytes, overwrite: bool) -> None:
    """Write a file whole or not at all.

    Raises:
        CommandError: when it exists and ``overwrite`` is not set, or is a directory.
    """
    if path.is_dir():
        raise CommandError(f"{path}: is a directory; name a file in it")
    if path.exists() and not overwrite:
        raise CommandError(f"{path}: exists already; name another file, or add --overwrite")
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(path.name + ".part")
    part.write_bytes(content)
    part.replace(path)
