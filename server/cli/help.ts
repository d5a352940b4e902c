export const help = `Finds hardcoded secrets. Values are never shown.

Usage: strongroom scan [PATHS...] [options]
       strongroom rules [--format text|json|markdown] [--config FILE]
       strongroom manifest check PATHS... (strongroom manifest --help)
       strongroom policy --help    (checks and tests Vault policies)

Scans files and directories (default: the current directory). Directories are walked without
what .gitignore excludes, without .git and node_modules, without symbolic links, binary files
and files over 50 MB. A path that is named is scanned even when it is excluded; one over 50 MB is
then an error.

What is scanned instead:
      --staged                 what is about to be committed: the files of Git's index; findings
                               on lines that HEAD does not have (PATHS limit it)
      --since REF              tracked files of the work tree; findings on lines that have changed
                               since REF and HEAD went apart (PATHS limit it)
      --stdin                  standard input; --stdin-filename NAME gives it a name and with
                               it a language

What is reported:
      --confidence LEVEL       at least high, medium (default) or low
      --only RULE[,RULE...]    findings of these rules
      --skip RULE[,RULE...]    findings of all but these rules
      --baseline FILE          secrets that FILE does not hold
      --write-baseline FILE    nothing: what is found is written to FILE, as keyed fingerprints;
                               with --baseline, what that one holds stays in
      --unused                 also the suppressions that suppress nothing; scanning a whole
                               repository, also those of the ignore file

Options:
  -f, --format FORMAT          text (default), json, sarif (2.1.0), gitlab (secret detection
                               report) or github (workflow commands)
  -o, --output FILE            write the report to FILE, complete or not at all
  -c, --config FILE            rules and allow lists from FILE in place of .strongroom.yaml, or
                               of .gitleaks.toml when its name ends in .toml
      --no-gitignore           scan what .gitignore excludes, too
  -j, --jobs N                 scan in N threads; default: as many as there are processors, at
                               most 8; with few files there is only one
      --progress               report progress even when standard error is no terminal
      --list-rules             the same as strongroom rules: every rule that would be run
  -h, --help                   show this text
  -V, --version                show the version

These files are honoured, at the top of the Git repository that holds the path, and outside a
repository in the path itself: .strongroom-ignore.yaml, .strongroom.yaml, .gitleaks.toml,
.gitleaksignore, .secrets.baseline. In a line or on the line above, a comment suppresses:
strongroom:ignore [RULE...] [until:2030-12-31] [REASON].

Exit status: 0 no secret found; 1 secrets found; 2 wrong arguments, or something could not be
read or written and no secret was found.
`;
