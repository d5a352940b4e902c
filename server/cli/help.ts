export const help = `Finds hardcoded secrets. Values are never shown.

Usage: strongroom scan [PATHS...] [options]

Scans files and directories (default: the current directory). Directories are walked without
what .gitignore excludes, without .git and node_modules, without symbolic links, binary files
and files over 50 MB. A path that is named is scanned even when it is excluded.

Options:
  -f, --format FORMAT          text (default), json or sarif (2.1.0)
  -o, --output FILE            write the report to FILE, complete or not at all
      --min-confidence LEVEL   high, medium (default) or low
      --no-gitignore           scan what .gitignore excludes, too
      --progress               report progress even when standard error is no terminal
  -h, --help                   show this text
  -V, --version                show the version

An ignore file, .strongroom-ignore.yaml, is honoured: it is looked for at the top of the Git
repository that holds the path, and outside a repository in the path itself.

Exit status: 0 no secret found; 1 secrets found; 2 wrong arguments, or something could not be
read or written and no secret was found.
`;
