/**
 * Refusals that belong to no single noun. `not-found` also answers a stranger (design.md 1: not allowed looks like not found);
 * `changed-meanwhile` answers a writer who saw an older version; `saving-paused` everybody while the database is away.
 */
export type AccessRefusal =
  | 'access/not-found'
  | 'access/signed-out'
  | 'access/changed-meanwhile'
  | 'access/saving-paused'
  | 'access/too-many-tries'
  | 'access/slip-unknown'
  | 'access/slip-used'
  | 'access/slip-expired'
  | 'access/pin-too-simple'
  | 'access/setup-done'
  | 'access/card-number-taken'
  | 'access/wrong-login-or-pin'
  | 'access/already-enrolled'
  | 'access/last-administrator'
  | 'access/for-the-deputy'
  | 'access/oidc-unknown'
