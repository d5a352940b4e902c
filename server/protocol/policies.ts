/** Commands of the client that the server names. */
export const PolicyCommand = {
  /** Argument: `{ path?: string }`, the path to propose. */
  ask: 'strongroom.askPolicies',
} as const;
