export const policyHelp = `Checks, explains, tests and formats Vault and OpenBao policies. No server is asked.

Usage: strongroom policy check FILES...
       strongroom policy capabilities --policy FILE... [--entity FILE] PATHS...
       strongroom policy test [FILES...]
       strongroom policy fmt [--check] FILES...
       strongroom policy diff OLD NEW
       strongroom policy minimal [DIR] [--policy FILE] [--mount NAME[=1|2]...]
       strongroom policy minimal --audit FILE [--policy FILE]

check         what the server refuses, and what it takes and is wrong all the same. FILES are
              policies in HCL or JSON, files with policies inside (Terraform, shell, YAML), or
              directories, of which the policies are found by what is in them
capabilities  what sys/capabilities answers for each of PATHS to a token with these policies;
              --entity: the identity that templates are filled with, as identity/entity/id/ID
              answers, or {"entity": {...}, "groups": [...]}
test          runs *.policy-test.yaml files (default: those below the current directory) and
              names the rules that no test touches
fmt           writes the files in one layout; --check only names those that are not in it
diff          what NEW allows that OLD did not, and the reverse
minimal       the smallest policy for the references to secrets in the files below DIR, or for
              what an audit log shows; with --policy, what that one lacks and has too much of.
              --mount names mounts of several segments, and those of KV version 1;
              --accessor, --display-name, --entity-id: only this one's requests in the log

Options:
      --dialect NAME           vault or openbao; without it, what all servers refuse is an error
      --server-version X.Y.Z   of that server; default: the newest that is known
  -f, --format FORMAT          text (default), json; of check also sarif (2.1.0)

Exit status: 0 fine; 1 problems found, a failed test, a difference; 2 wrong arguments or an
unreadable file.
`;
