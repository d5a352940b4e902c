/** Commands of the client that the server names. */
export const ManifestCommand = {
  /** Argument: `SecretManifestParams`. */
  convert: 'strongroom.convertSecret',
} as const;
