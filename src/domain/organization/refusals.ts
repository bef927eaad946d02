export type MemberRefusal =
  | 'member/name-missing'
  | 'member/date-unreadable'
  | 'member/official-before-admitted'
  | 'member/joined-before-admitted'
  | 'member/left-before-joined'
  | 'member/status-ends-before-it-begins'

export type UnitRefusal =
  | 'unit/name-missing'
  | 'unit/code-taken'
  | 'unit/parent-missing'
  | 'unit/parent-is-cell'
  | 'unit/inside-itself'
  | 'unit/ends-before-it-begins'
  | 'unit/date-unreadable'

export type PositionRefusal =
  | 'position/ends-before-it-begins'
  | 'position/date-unreadable'
  | 'position/cell-role-outside-cell'
  | 'position/committee-role-in-cell'
  | 'position/same-person'
  | 'position/ended-before'
  | 'position/already-held'

export type PinResetRefusal =
  | 'pin-reset/not-allowed'
  | 'pin-reset/own-pin'
  | 'pin-reset/same-person'
  | 'pin-reset/slip-not-enough'
  | 'pin-reset/already-settled'

/** About party groups (tổ đảng) of a cell. */
export type GroupRefusal =
  | 'group/not-found'
  | 'group/name-missing'
  | 'group/name-taken'
  | 'group/empty'
  | 'group/head-not-member'
  | 'group/member-elsewhere'
  | 'group/cell-too-small'
  | 'group/met-enough'
  | 'group/regular-only'

/** About changes of the tree on a day (rule 32). */
export type UnitChangeRefusal =
  | UnitRefusal
  | 'change/not-found'
  | 'change/not-there'
  | 'change/already-planned'
  | 'change/begins-that-day'
  | 'change/not-empty'
  | 'change/has-members'
  | 'change/too-few'
  | 'change/mixed'
  | 'change/left-over'
  | 'change/same-place'
  | 'change/nothing-changed'
  | 'change/year-decided'
  | 'change/counted-since'
  | 'change/already-held'
  | 'change/later-stands'

/** About a member's way from one cell to another, out of the tree or into it. */
export type TransferRefusal =
  | 'transfer/not-found'
  | 'transfer/same-cell'
  | 'transfer/place-missing'
  | 'transfer/not-here'
  | 'transfer/already-there'
  | 'transfer/before-joined'
  | 'transfer/day-needed'
  | 'transfer/ends-before-it-begins'
  | 'transfer/already-asked'
  | 'transfer/already-settled'
  | 'transfer/met-since'
  | 'transfer/year-decided'
  | 'transfer/not-temporary'
  | 'transfer/card-missing'

export type OrganizationRefusal =
  | MemberRefusal
  | UnitRefusal
  | GroupRefusal
  | PositionRefusal
  | PinResetRefusal
  | UnitChangeRefusal
  | TransferRefusal
