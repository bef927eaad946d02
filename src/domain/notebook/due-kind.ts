/** What may be due from a member, as the first page of the notebook lists it. */
export type DueKind =
  /** The year's registration, to be handed in or looked at again. */
  | 'REGISTRATION'
  /** This month's, and last month's that was not handed in. */
  | 'REFLECTION'
  | 'REFLECTION_MISSED'
  | 'SELF_ASSESSMENT'
  /** A shortfall of the member's own goes on the wall. */
  | 'ANSWER'
  | 'REMEDY'
  /** Given by a meeting. */
  | 'TASK'
  /** A line of the notebook to read and confirm. */
  | 'ACKNOWLEDGE'
  | 'MEETING'
  | 'SIGN_MINUTES'
  | 'SEND_MINUTES'
  | 'CAMPAIGN'
  /** A committee above asks for proposals. */
  | 'PROPOSE'
  /** Of a plan of help, for helper and helped. */
  | 'HELP_STEP'
  /** Of the committee on the month. */
  | 'REMARKS'
