export const manifestHelp = `Checks Kubernetes manifests about secrets as the cluster would, and against each other.

Usage: strongroom manifest check PATHS... [--offline] [--format FORMAT]

PATHS are files, or directories, of which the YAML and JSON files are looked at that hold what is
checked: the kinds of the External Secrets Operator, SecretProviderClass, kinds of the Vault Secrets
Operator, annotations of the Vault Agent Injector, Secret, SealedSecret, files of SOPS, and steps with
hashicorp/vault-action. What names of other objects mean is looked up in all of PATHS.

Options:
      --offline          ask no vault (none is asked so far)
  -f, --format FORMAT    text (default), json (one object per document) or sarif (2.1.0)

Exit status: 0 no errors; 1 a document that the cluster would refuse, or another error in one; 2 wrong
arguments or an unreadable file.
`;
